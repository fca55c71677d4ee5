// The package comes without types.
declare module "@jsonresume/schema" {
  import type {Schema} from "jsonschema"

  const published: {readonly schema: Schema}
  export = published
}
