package org.tallystick.app.export.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.BitSet;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.export.table.Column;

/** The cells of one column within a row group, in pages of at most {@value #PAGE_BYTES} bytes and one cell more. */
final class ColumnChunk<R> {
    private static final int PAGE_BYTES = 1 << 20;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int GZIP = 2;

    private final Column<R> column;
    private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final BitSet known = new BitSet();
    private int cellsInPage;
    private long cells;
    private long plainSize;

    /**
     * What the footer says of a chunk that was written.
     *
     * @param offset where its first page starts, in bytes from the start of the file
     * @param size in bytes, compressed
     * @param plainSize in bytes before they were compressed
     */
    record Written<R>(Column<R> column, long offset, long cells, long size, long plainSize) {
        void metadata(CompactThrift chunk) {
            chunk.i64(2, offset);
            chunk.struct(3, metadata -> {
                metadata.i32(1, Physical.type(column.type()));
                metadata.i32s(2, PLAIN, RLE);
                metadata.strings(3, column.name());
                metadata.i32(4, GZIP);
                metadata.i64(5, cells);
                metadata.i64(6, plainSize);
                metadata.i64(7, size);
                metadata.i64(9, offset);
            });
        }
    }

    ColumnChunk(Column<R> column) {
        this.column = column;
    }

    void add(R row) throws IOException {
        @Nullable Object value = column.cell().apply(row);
        if (value != null) {
            known.set(cellsInPage);
            Physical.plain(values, column.type(), value);
        } else if (column.required()) {
            throw new IllegalStateException("column " + column.name() + " is never empty, but is in " + row);
        }
        cellsInPage++;
        if (values.size() >= PAGE_BYTES) {
            page();
        }
    }

    /** Bytes held in memory, about. */
    long held() {
        return pages.size() + values.size() + cellsInPage / 8;
    }

    /** Hands the pages to {@code out}, which has written {@code offset} bytes, and starts anew. */
    Written<R> writeTo(OutputStream out, long offset) throws IOException {
        if (cellsInPage > 0) {
            page();
        }
        Written<R> written = new Written<>(column, offset, cells, pages.size(), plainSize);
        pages.writeTo(out);
        pages.reset();
        cells = 0;
        plainSize = 0;
        return written;
    }

    private void page() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(values.size() + cellsInPage / 8 + 16);
        if (!column.required()) {
            byte[] levels = levels();
            plain.writeBytes(Physical.little(4).putInt(levels.length).array());
            plain.writeBytes(levels);
        }
        values.writeTo(plain);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.size() / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            plain.writeTo(gzip);
        }
        int count = cellsInPage;
        byte[] header = CompactThrift.struct(page -> {
            page.i32(1, 0);
            page.i32(2, plain.size());
            page.i32(3, packed.size());
            page.struct(5, data -> {
                data.i32(1, count);
                data.i32(2, PLAIN);
                data.i32(3, RLE);
                data.i32(4, RLE);
            });
        });
        pages.writeBytes(header);
        packed.writeTo(pages);
        plainSize += header.length + plain.size();
        cells += cellsInPage;
        cellsInPage = 0;
        values.reset();
        known.clear();
    }

    /** One bit for each cell, set when it has a value: a single bit-packed run of groups of eight. */
    private byte[] levels() {
        int groups = (cellsInPage + 7) / 8;
        ByteArrayOutputStream levels = new ByteArrayOutputStream(groups + 5);
        CompactThrift.varint(levels, (long) groups << 1 | 1);
        byte[] bits = known.toByteArray();
        levels.writeBytes(bits);
        levels.writeBytes(new byte[groups - bits.length]);
        return levels.toByteArray();
    }
}
