package org.tallystick.app.export.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tallystick.app.export.table.Column;

/** A Parquet file as it is written, row by row, to a stream that stays open. Not safe for threads. */
public final class ParquetFile<R> {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int REQUIRED = 0;
    private static final int OPTIONAL = 1;

    private final List<Column<R>> columns;
    private final OutputStream out;
    private final int groupRows;
    private final long groupBytes;
    private final List<ColumnChunk<R>> chunks = new ArrayList<>();
    private final List<Group<R>> groups = new ArrayList<>();
    private long offset;
    private long rowsInGroup;

    private record Group<R>(List<ColumnChunk.Written<R>> chunks, long rows) {
        long plainSize() {
            return chunks.stream().mapToLong(ColumnChunk.Written::plainSize).sum();
        }
    }

    /** A file with row groups of at most 100,000 rows or about 16 MB in memory, whichever comes first. */
    public ParquetFile(List<Column<R>> columns, OutputStream out) throws IOException {
        this(columns, out, 100_000, 16L << 20);
    }

    ParquetFile(List<Column<R>> columns, OutputStream out, int groupRows, long groupBytes) throws IOException {
        this.columns = List.copyOf(columns);
        this.out = out;
        this.groupRows = groupRows;
        this.groupBytes = groupBytes;
        this.columns.forEach(column -> chunks.add(new ColumnChunk<>(column)));
        out.write(MAGIC);
        offset = MAGIC.length;
    }

    /** Adds one row. */
    public void add(R row) throws IOException {
        for (ColumnChunk<R> chunk : chunks) {
            chunk.add(row);
        }
        rowsInGroup++;
        if (rowsInGroup >= groupRows
                || rowsInGroup % 64 == 0
                        && chunks.stream().mapToLong(ColumnChunk::held).sum() >= groupBytes) {
            group();
        }
    }

    /** Writes what is left and the footer, without which nobody can read the file. */
    public void finish() throws IOException {
        if (rowsInGroup > 0) {
            group();
        }
        byte[] footer = CompactThrift.struct(this::footer);
        out.write(footer);
        out.write(Physical.little(4).putInt(footer.length).array());
        out.write(MAGIC);
        out.flush();
    }

    private void group() throws IOException {
        List<ColumnChunk.Written<R>> written = new ArrayList<>();
        for (ColumnChunk<R> chunk : chunks) {
            ColumnChunk.Written<R> done = chunk.writeTo(out, offset);
            offset += done.size();
            written.add(done);
        }
        groups.add(new Group<>(written, rowsInGroup));
        rowsInGroup = 0;
    }

    private void footer(CompactThrift file) {
        List<Consumer<CompactThrift>> elements = new ArrayList<>();
        elements.add(root -> {
            root.string(4, "table");
            root.i32(5, columns.size());
        });
        for (Column<R> column : columns) {
            elements.add(element -> {
                element.i32(1, Physical.type(column.type()));
                element.i32(3, column.required() ? REQUIRED : OPTIONAL);
                element.string(4, column.name());
                Physical.meaning(element, column.type());
            });
        }
        file.i32(1, 1);
        file.structs(2, elements, (thrift, element) -> element.accept(thrift));
        file.i64(3, groups.stream().mapToLong(Group::rows).sum());
        file.structs(4, groups, (thrift, group) -> {
            thrift.structs(1, group.chunks(), (chunk, written) -> written.metadata(chunk));
            thrift.i64(2, group.plainSize());
            thrift.i64(3, group.rows());
        });
        file.string(6, "tallystick");
    }
}
