extension EntityReader: RecordReader {}
