/** Bytes of a file that is looked at at all; of its part; of a database and of JSON once unpacked; of the manifest. */
export const packageLimits = { file: 10_485_760, data: 10_485_760, database: 268_435_456, json: 67_108_864, manifest: 16_384 }
