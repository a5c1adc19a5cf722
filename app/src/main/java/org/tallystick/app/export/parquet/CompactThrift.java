package org.tallystick.app.export.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Writes structures in the compact protocol of Apache Thrift, in which Parquet keeps its metadata. */
final class CompactThrift {
    private static final int TRUE = 1;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    /** The field written last in each open structure, the innermost first: headers hold the distance to it. */
    private final Deque<Integer> last = new ArrayDeque<>();

    /** The bytes of a structure whose fields {@code body} writes, in the order of their numbers. */
    static byte[] struct(Consumer<CompactThrift> body) {
        CompactThrift thrift = new CompactThrift();
        thrift.fields(body);
        return thrift.bytes.toByteArray();
    }

    void i32(int field, int value) {
        header(field, I32);
        zigzag(value);
    }

    void i64(int field, long value) {
        header(field, I64);
        zigzag(value);
    }

    void yes(int field) {
        header(field, TRUE);
    }

    void string(int field, String value) {
        header(field, BINARY);
        binary(value);
    }

    void struct(int field, Consumer<CompactThrift> body) {
        header(field, STRUCT);
        fields(body);
    }

    <T> void structs(int field, List<T> values, Element<T> body) {
        list(field, STRUCT, values.size());
        for (T value : values) {
            fields(thrift -> body.write(thrift, value));
        }
    }

    /** Writes the fields of one element of a list. */
    interface Element<T> {
        void write(CompactThrift thrift, T value);
    }

    void i32s(int field, int... values) {
        list(field, I32, values.length);
        for (int value : values) {
            zigzag(value);
        }
    }

    void strings(int field, String... values) {
        list(field, BINARY, values.length);
        for (String value : values) {
            binary(value);
        }
    }

    private void fields(Consumer<CompactThrift> body) {
        last.push(0);
        body.accept(this);
        last.pop();
        bytes.write(0);
    }

    private void header(int field, int type) {
        int step = field - last.pop();
        if (step < 1 || step > 15) {
            throw new IllegalStateException("field " + field + " does not follow within 15 of the one before");
        }
        last.push(field);
        bytes.write(step << 4 | type);
    }

    private void list(int field, int type, int size) {
        header(field, LIST);
        if (size < 15) {
            bytes.write(size << 4 | type);
        } else {
            bytes.write(0xF0 | type);
            varint(size);
        }
    }

    private void binary(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        varint(utf8.length);
        bytes.writeBytes(utf8);
    }

    private void zigzag(long value) {
        varint(value << 1 ^ value >> 63);
    }

    private void varint(long value) {
        varint(bytes, value);
    }

    /** Writes {@code value} seven bits a byte, the lowest first. */
    static void varint(ByteArrayOutputStream bytes, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
