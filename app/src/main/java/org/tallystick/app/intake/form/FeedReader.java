package org.tallystick.app.intake.form;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.intake.bytes.Limits;

/** A feed, RSS or Atom, to its entries. Takes no document type and resolves nothing from outside. */
public final class FeedReader {
    /** Letters from which on a description is the report, not the lead to it. */
    private static final int SUBSTANTIAL = 600;

    private FeedReader() {}

    /**
     * An entry.
     *
     * @param draft what it says; its url is the page it points to
     * @param substantial whether it holds the report itself, not only the lead to it
     */
    public record Entry(Draft draft, boolean substantial) {}

    /**
     * The entries of {@code feed}, as they stand there; those beyond {@link Limits#FEED_ENTRIES} are left out.
     *
     * @throws NoReport when it is no feed
     */
    public static List<Entry> read(byte[] feed) throws NoReport {
        SyndFeed parsed;
        try (XmlReader characters = new XmlReader(new ByteArrayInputStream(feed), true, "UTF-8")) {
            SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
            input.setAllowDoctypes(false);
            parsed = input.build(characters);
        } catch (FeedException | IOException | RuntimeException | StackOverflowError e) {
            throw new NoReport("no RSS or Atom feed that can be read: " + reason(e));
        }
        List<Entry> entries = new ArrayList<>();
        for (SyndEntry entry : parsed.getEntries()) {
            if (entries.size() < Limits.FEED_ENTRIES) {
                entries.add(entry(entry, parsed));
            }
        }
        if (entries.isEmpty()) {
            throw new NoReport("a feed without an entry");
        }
        return entries;
    }

    private static String reason(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.length() > 160 ? message.substring(0, 160) + "\u2026" : message;
    }

    private static Entry entry(SyndEntry entry, SyndFeed feed) {
        String text = "";
        for (SyndContent content : entry.getContents()) {
            String plain = plain(content);
            text = plain.length() > text.length() ? plain : text;
        }
        boolean substantial = letters(text) >= SUBSTANTIAL / 3;
        if (!substantial) {
            String lead = plain(entry.getDescription());
            text = lead.length() > text.length() ? lead : text;
            substantial = letters(text) >= SUBSTANTIAL;
        }
        String link = entry.getLink() == null || entry.getLink().isBlank() ? entry.getUri() : entry.getLink();
        Draft draft = new Draft(
                text,
                blankless(entry.getTitle()),
                blankless(feed.getTitle()),
                day(entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate()),
                link != null && link.strip().matches("(?i)https?://\\S+") ? link.strip() : null,
                blankless(feed.getLanguage()));
        return new Entry(draft, substantial);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static String plain(@Nullable SyndContent content) {
        return content == null || content.getValue() == null ? "" : PageReader.text(content.getValue());
    }

    private static @Nullable String blankless(@Nullable String words) {
        return words == null || words.isBlank() ? null : PageReader.text(words).replaceAll("\\s+", " ");
    }

    private static @Nullable String day(@Nullable Date date) {
        return date == null
                ? null
                : Dates.iso(
                        date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    }
}
