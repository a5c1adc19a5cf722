package org.tallystick.app.export.ledger;

import java.io.IOException;
import java.util.Map;
import org.tallystick.app.ledger.KeptClaim;

/** A body on its way to a target, which it reaches whole or not at all. */
final class WholeExport implements Exporter {
    private final Target target;
    private final Body body;

    /** Makes the body of a target. */
    interface Start<T extends Target> {
        Body body(T target) throws IOException;
    }

    private WholeExport(Target target, Body body) {
        this.target = target;
        this.body = body;
    }

    /** An export to {@code target}, which is closed when it cannot begin. */
    static <T extends Target> Exporter to(T target, Start<T> start) throws IOException {
        try {
            return new WholeExport(target, start.body(target));
        } catch (IOException | RuntimeException e) {
            target.close();
            throw e;
        }
    }

    @Override
    public void write(KeptClaim claim) throws IOException {
        body.write(claim);
    }

    @Override
    public void finish() throws IOException {
        body.end();
        target.keep();
    }

    @Override
    public Map<String, Long> leftOut() {
        return body.leftOut();
    }

    @Override
    public void close() throws IOException {
        target.close();
    }
}
