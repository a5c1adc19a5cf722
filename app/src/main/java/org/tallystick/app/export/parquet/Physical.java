package org.tallystick.app.export.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.tallystick.app.export.table.Type;

/** How Parquet stores the types of columns: the numbers are those of its {@code parquet.thrift}. */
final class Physical {
    private static final int INT32 = 1;
    private static final int INT64 = 2;
    private static final int DOUBLE = 5;
    private static final int BYTE_ARRAY = 6;

    private Physical() {}

    /** Number of the physical type. */
    static int type(Type type) {
        return switch (type) {
            case STRING -> BYTE_ARRAY;
            case INTEGER, DATE -> INT32;
            case NUMBER -> DOUBLE;
            case DATETIME -> INT64;
        };
    }

    /** Writes what the values mean into an element of the schema: as older readers know it, and as newer ones do. */
    static void meaning(CompactThrift element, Type type) {
        switch (type) {
            case STRING -> {
                element.i32(6, 0);
                element.struct(10, logical -> logical.struct(1, string -> {}));
            }
            case DATE -> {
                element.i32(6, 6);
                element.struct(10, logical -> logical.struct(6, date -> {}));
            }
            case DATETIME -> {
                element.i32(6, 10);
                element.struct(
                        10,
                        logical -> logical.struct(8, timestamp -> {
                            timestamp.yes(1);
                            timestamp.struct(2, unit -> unit.struct(2, microseconds -> {}));
                        }));
            }
            case INTEGER, NUMBER -> {}
        }
    }

    /** Appends {@code value} in the plain encoding. */
    static void plain(ByteArrayOutputStream bytes, Type type, Object value) {
        switch (type) {
            case STRING -> {
                byte[] utf8 = ((String) value).getBytes(StandardCharsets.UTF_8);
                bytes.writeBytes(little(4).putInt(utf8.length).array());
                bytes.writeBytes(utf8);
            }
            case INTEGER -> bytes.writeBytes(little(4).putInt((Integer) value).array());
            case DATE ->
                bytes.writeBytes(little(4)
                        .putInt(Math.toIntExact(((LocalDate) value).toEpochDay()))
                        .array());
            case NUMBER -> bytes.writeBytes(little(8).putDouble((Double) value).array());
            case DATETIME ->
                bytes.writeBytes(little(8)
                        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value))
                        .array());
        }
    }

    static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
