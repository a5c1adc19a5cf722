package org.tallystick.app.intake.web;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.TooLarge;

/** Keeps the bytes of an answer, and hangs up when there are too many. */
final class BoundedBody implements BodySubscriber<byte[]> {
    private final int largest;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription source;

    BoundedBody(int largest) {
        this.largest = largest;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (whole.isDone()) {
                return;
            }
            if (bytes.size() + (long) part.remaining() > largest) {
                if (source != null) {
                    source.cancel();
                }
                whole.completeExceptionally(new TooLarge(largest));
                return;
            }
            byte[] copy = new byte[part.remaining()];
            part.get(copy);
            bytes.writeBytes(copy);
        }
    }

    @Override
    public void onError(Throwable throwable) {
        whole.completeExceptionally(throwable);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }
}
