import "./gpu-cluster-picture.css"
import {scaleLinear} from "d3-scale"
import {useMemo} from "react"
import {type ClusterTrace, clusterTraceSchema} from "#labs/sim/gpu-cluster/trace"
import type {JsonValue} from "#model/journal/json-value"
import {useWidth} from "../../../ui/use-width"
import {clusterWords, largeWaits, type MapBlock, mapBlocks, type Wait, waitingSteps} from "./gpu-cluster-view"

const LEFT = 56
const RIGHT = 8
const QUEUE_TOP = 20
const QUEUE = 56
const WAIT_ROW = 5
const WAIT_TOP = QUEUE_TOP + QUEUE + 26
const GPU = 4
const NODE_GAP = 5
const BOTTOM = 24
const SIZES = ["part", "whole", "large"] as const
const SIZE_NAMES = {part: "part of a node", whole: "a whole node", large: "more than one node"}

/** The cluster over time: each node a band of GPUs, each job a block on it, and above it who waits. */
export function GpuClusterPicture({trace}: {readonly trace: JsonValue}) {
  const cluster = useMemo(() => clusterTraceSchema.parse(trace), [trace])
  const shown = useMemo(
    () => ({
      blocks: mapBlocks(cluster),
      steps: waitingSteps(cluster),
      waits: packWaits(largeWaits(cluster)),
      words: clusterWords(cluster),
    }),
    [cluster],
  )
  const [element, width] = useWidth<HTMLDivElement>(640)
  return (
    <div ref={element} className="gpu-cluster lane-mlops">
      <p className="figure-says">{shown.words}</p>
      <ClusterMap cluster={cluster} width={width} {...shown} />
      <ul className="picture-key" aria-hidden="true">
        {SIZES.map(size => (
          <li key={size}>
            <svg width="22" height="12" aria-hidden="true">
              <Patterns />
              <rect className={`gpu-${size}`} width="22" height="12" />
            </svg>
            {SIZE_NAMES[size]}
          </li>
        ))}
        <li>
          <svg width="22" height="12" aria-hidden="true">
            <rect className="gpu-starting" x="0.5" y="0.5" width="21" height="11" />
          </svg>
          has GPUs, does not work
        </li>
        <li>
          <svg width="22" height="12" aria-hidden="true">
            <rect className="gpu-part" width="18" height="12" />
            <rect className="gpu-cut" x="18" width="2.5" height="12" />
          </svg>
          lost them before it was done
        </li>
        {cluster.failures.length > 0 && (
          <li>
            <svg width="22" height="12" aria-hidden="true">
              <rect className="gpu-down" width="22" height="12" />
            </svg>
            node is down
          </li>
        )}
      </ul>
    </div>
  )
}

function ClusterMap(props: {
  readonly cluster: ClusterTrace
  readonly blocks: readonly MapBlock[]
  readonly steps: readonly {readonly atS: number; readonly waiting: number}[]
  readonly waits: readonly (Wait & {readonly row: number})[]
  readonly words: string
  readonly width: number
}) {
  const {cluster, blocks, steps, waits, words, width} = props
  const x = scaleLinear([0, cluster.endsS / 3600], [LEFT, width - RIGHT])
  const at = (seconds: number) => x(seconds / 3600)
  const rows = Math.max(1, ...waits.map(({row}) => row + 1))
  const mapTop = WAIT_TOP + rows * (WAIT_ROW + 2) + 12
  const nodeHeight = cluster.gpusPerNode * GPU + NODE_GAP
  const height = mapTop + cluster.nodes * nodeHeight + BOTTOM
  const most = Math.max(1, ...steps.map(({waiting}) => waiting))
  const y = scaleLinear([0, most], [QUEUE_TOP + QUEUE, QUEUE_TOP])
  const line = steps.map(({atS, waiting}) => `H${at(atS)}V${y(waiting)}`).join("")
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={words}>
      <Patterns />
      <text className="axis" x={0} y={12}>
        jobs standing still
      </text>
      {[0, most].map(tick => (
        <g key={tick}>
          <line className="grid" x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="axis" x={LEFT - 6} y={y(tick)} dy="0.35em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <path className="gpu-queue" d={`M${LEFT},${y(0)}${line}H${width - RIGHT}V${y(0)}Z`} />
      <text className="axis" x={0} y={WAIT_TOP - 6}>
        waiting for more than one node
      </text>
      {waits.map(({job, gpus, fromS, toS, row}) => (
        <rect
          key={job}
          className="gpu-wait"
          x={at(fromS)}
          y={WAIT_TOP + row * (WAIT_ROW + 2)}
          width={Math.max(1.5, at(toS) - at(fromS))}
          height={WAIT_ROW}
        >
          <title>{`Job ${job}, ${gpus} GPUs`}</title>
        </rect>
      ))}
      {Array.from({length: cluster.nodes}, (_, node) => node).map(node => (
        <g key={node}>
          <rect
            className="gpu-node"
            x={LEFT}
            y={mapTop + node * nodeHeight}
            width={width - RIGHT - LEFT}
            height={nodeHeight - NODE_GAP}
          />
          <text className="axis" x={0} y={mapTop + (node + 0.5) * nodeHeight - NODE_GAP / 2} dy="0.35em">
            node {node}
          </text>
        </g>
      ))}
      {blocks.map(block => (
        <Block
          key={`${block.job} ${block.node} ${block.slot} ${block.fromS}`}
          block={block}
          at={at}
          top={mapTop}
          nodeHeight={nodeHeight}
          endsS={cluster.endsS}
        />
      ))}
      {cluster.failures
        .filter(({fromS}) => fromS < cluster.endsS)
        .map(({node, fromS, toS}) => (
          <rect
            key={`${node} ${fromS}`}
            className="gpu-down"
            x={at(fromS)}
            y={mapTop + node * nodeHeight}
            width={Math.max(2.5, at(Math.min(toS, cluster.endsS)) - at(fromS))}
            height={nodeHeight - NODE_GAP}
          />
        ))}
      {x.ticks(width < 520 ? 4 : 10).map(tick => (
        <text key={tick} className="axis" x={x(tick)} y={height - 6} textAnchor="middle">
          {tick === 0 ? "0 h" : tick}
        </text>
      ))}
    </svg>
  )
}

function Block(props: {
  readonly block: MapBlock
  readonly at: (seconds: number) => number
  readonly top: number
  readonly nodeHeight: number
  readonly endsS: number
}) {
  const {block, at, top, nodeHeight, endsS} = props
  const y = top + block.node * nodeHeight + block.slot * GPU
  const height = block.gpus * GPU - 0.75
  const works = at(block.worksFromS)
  const end = at(block.toS)
  return (
    <g>
      <title>{`Job ${block.job}`}</title>
      {works > at(block.fromS) && (
        <rect
          className="gpu-starting"
          x={at(block.fromS)}
          y={y}
          width={works - at(block.fromS)}
          height={height}
        />
      )}
      {end > works && (
        <rect
          className={`gpu-${block.size}`}
          x={works}
          y={y}
          width={Math.max(0.75, end - works - 0.5)}
          height={height}
        />
      )}
      {block.isCut && block.toS < endsS && (
        <rect className="gpu-cut" x={end - 1.75} y={y} width={1.75} height={height} />
      )}
    </g>
  )
}

function Patterns() {
  return (
    <defs>
      <pattern
        id="gpu-stripes"
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="gpu-stripe-ground" width="5" height="5" />
        <line className="gpu-stripe" x1="0" x2="0" y1="0" y2="5" />
      </pattern>
    </defs>
  )
}

/** Each wait in the first row that is free when it begins. */
function packWaits(waits: readonly Wait[]): (Wait & {readonly row: number})[] {
  const ends: number[] = []
  return [...waits]
    .sort((a, b) => a.fromS - b.fromS)
    .map(wait => {
      const free = ends.findIndex(end => end <= wait.fromS)
      const row = free < 0 ? ends.length : free
      ends[row] = wait.toS
      return {...wait, row}
    })
}
