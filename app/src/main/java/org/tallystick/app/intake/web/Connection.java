package org.tallystick.app.intake.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.Allowance;
import org.tallystick.app.intake.bytes.Bomb;
import org.tallystick.app.intake.bytes.TooLarge;
import org.tallystick.app.intake.bytes.UnpackedInput;
import org.tallystick.app.intake.bytes.Whole;

/** Sends single requests, follows nothing, and refuses what is not the public internet. For one thread. */
final class Connection implements AutoCloseable {
    private static final String NO_HOST = "no host of that name; is the address right, and is there a network?";

    /** An answer as it came. */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int status, HttpHeaders headers, byte[] body) {}

    private final FetchRules rules;
    private final HttpClient client;

    Connection(FetchRules rules) {
        this.rules = rules;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(rules.longest())
                .build();
    }

    /** What {@code address} answers, at most {@code largest} bytes of it. */
    Answer get(URI address, int largest) throws FetchException {
        check(address);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(rules.longest())
                .header("User-Agent", rules.agent())
                .header(
                        "Accept",
                        "text/html,application/xhtml+xml,application/pdf,application/rss+xml,application/atom+xml,*/*;q=0.5")
                .header("Accept-Encoding", "gzip")
                .GET()
                .build();
        HttpResponse<byte[]> response = send(request, largest);
        // The name may lead elsewhere by now. What came from there is not used.
        check(address);
        return new Answer(response.statusCode(), response.headers(), unpacked(response, largest));
    }

    private HttpResponse<byte[]> send(HttpRequest request, int largest) throws FetchException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, info -> new BoundedBody(largest));
        try {
            return answer.get(rules.longest().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new FetchException("no whole answer within " + rules.longest().toSeconds() + " s; try again later");
        } catch (ExecutionException e) {
            throw new FetchException(reason(e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fetching", e);
        } finally {
            answer.cancel(true);
        }
    }

    private String reason(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLarge) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof HttpTimeoutException) {
                return "no answer within " + rules.longest().toSeconds() + " s; try again later";
            }
            if (cause instanceof SSLException) {
                return "no secure connection: " + cause.getMessage();
            }
            if (cause instanceof UnresolvedAddressException || cause.getCause() instanceof UnresolvedAddressException) {
                return NO_HOST;
            }
            if (cause instanceof ConnectException) {
                return "no connection; is the address right, and is there a network?";
            }
        }
        return "could not be fetched: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }

    private byte[] unpacked(HttpResponse<byte[]> response, int largest) throws FetchException {
        String coding = response.headers()
                .firstValue("Content-Encoding")
                .orElse("identity")
                .strip()
                .toLowerCase(Locale.ROOT);
        byte[] body = response.body();
        if (coding.equals("identity") || coding.isEmpty() || body.length == 0) {
            return body;
        }
        if (!coding.equals("gzip") && !coding.equals("x-gzip")) {
            throw new FetchException("sent packed as \"" + coding + "\", which was not asked for");
        }
        try (InputStream in = new UnpackedInput(
                "answer", new GZIPInputStream(new ByteArrayInputStream(body)), new Allowance(() -> body.length))) {
            return Whole.of(in, -1, largest);
        } catch (TooLarge | Bomb e) {
            throw new FetchException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new FetchException("sent packed as gzip, but damaged: " + e.getMessage());
        }
    }

    /** Refuses addresses outside of the public internet; a name is refused when one of its addresses is. */
    void check(URI address) throws FetchException {
        if (rules.allowPrivate()) {
            return;
        }
        for (InetAddress found : resolve(address.getHost())) {
            Network network = Network.of(found);
            if (network != null) {
                throw new FetchException("is at " + found.getHostAddress() + ", not on the public internet ("
                        + network.what() + "); --allow-private allows that");
            }
        }
    }

    private static InetAddress[] resolve(@Nullable String host) throws FetchException {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new FetchException(NO_HOST);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
