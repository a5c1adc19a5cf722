package org.tallystick.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why it could not be written, which a stream of Java's own keeps to itself. */
final class StandardOutput extends OutputStream {
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private @Nullable IOException failure;

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Why what was written is not whole; null when it is, or when whoever read it, say {@code head}, has enough. */
    @Nullable
    String failure() {
        String why = failure == null ? null : String.valueOf(failure.getMessage());
        return "Broken pipe".equals(why) ? null : why;
    }
}
