import {z} from "zod"
import {MISSING} from "./draw-table"

export type Leaf = {readonly value: number}
export type Split = {
  readonly feature: number
  /** Rows with this bin or a lower one go left. */
  readonly bin: number
  readonly missingLeft: boolean
  readonly left: Tree
  readonly right: Tree
}
export type Tree = Leaf | Split
/** The logit of fraud is the base and one value of each tree. */
export type Forest = {readonly base: number; readonly trees: readonly Tree[]}

/** Values beyond this are beyond all chances. */
const FARTHEST = 1e6
const value = z.number().min(-FARTHEST).max(FARTHEST)
const whole = z.number().int().min(0)

const treeSchema: z.ZodType<Tree> = z.lazy(() =>
  z.union([
    z.strictObject({value}),
    z.strictObject({
      feature: whole,
      bin: whole,
      missingLeft: z.boolean(),
      left: treeSchema,
      right: treeSchema,
    }),
  ]),
)
export const forestSchema = z.strictObject({base: value, trees: z.array(treeSchema)})

export const isLeaf = (tree: Tree): tree is Leaf => "value" in tree

export function goesLeft({bin, missingLeft}: Split, found: number): boolean {
  return found === MISSING ? missingLeft : found <= bin
}

/** What a tree gives for one row of binned columns. */
export function valueIn(tree: Tree, columns: readonly (readonly number[])[], row: number): number {
  let node = tree
  while (!isLeaf(node))
    node = goesLeft(node, columns[node.feature]?.[row] ?? MISSING) ? node.left : node.right
  return node.value
}

/** 0 for a leaf. */
export function depthOf(tree: Tree): number {
  return isLeaf(tree) ? 0 : 1 + Math.max(depthOf(tree.left), depthOf(tree.right))
}

export function leavesOf(tree: Tree): number {
  return isLeaf(tree) ? 1 : leavesOf(tree.left) + leavesOf(tree.right)
}

export function splitsOf(tree: Tree): Split[] {
  return isLeaf(tree) ? [] : [tree, ...splitsOf(tree.left), ...splitsOf(tree.right)]
}
