package org.tallystick.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.app.dispute.Standing;

/** Fills in templates, each within its frame. */
final class Pages {
    private static final String LANGUAGE = "lang";

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Guard guard;
    private final Assets assets;

    Pages(Guard guard, Assets assets) {
        this.guard = guard;
        this.assets = assets;
    }

    /** Answers with the page {@code template}, which belongs to the part {@code here} and shows what stands in {@code view}. */
    void page(Context context, String here, Standing.View view, String template, Map<String, Object> values) {
        show(context, frame(context, here, view), template, values);
    }

    /** The same without asking the ledger for anything, which may be what failed. */
    void plain(Context context, String template, Map<String, Object> values) {
        show(context, frame(context, "", null), template, values);
    }

    /** The markup of a template that stands within others, with the words of {@code texts}. */
    String part(String template, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        engine.render("part/" + template + ".jte", values, output);
        return output.toString();
    }

    private void show(Context context, Frame frame, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("frame", frame);
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", all, output);
        context.header("Cache-Control", "no-cache").html(output.toString());
    }

    private Frame frame(Context context, String here, Standing.@Nullable View view) {
        return new Frame(texts(context), here, path(context), guard.token(context), assets.base(), view);
    }

    private static String path(Context context) {
        String query = context.queryString();
        String kept = query == null
                ? ""
                : String.join(
                        "&",
                        Stream.of(query.split("&"))
                                .filter(part -> !part.startsWith(LANGUAGE + "="))
                                .toList());
        return kept.isEmpty() ? context.path() : context.path() + "?" + kept;
    }

    /** The language that the address asks for, else that was asked for last, else the first of the browser's that there is. */
    Texts texts(Context context) {
        Texts asked = Texts.of(context.queryParam(LANGUAGE));
        if (asked != null) {
            Cookies.keep(context, LANGUAGE, asked.code(), Cookies.YEAR);
            return asked;
        }
        String accepted = context.header("Accept-Language");
        List<@Nullable String> wanted = Stream.concat(
                        Stream.of(String.valueOf(context.cookie(LANGUAGE))),
                        Stream.of((accepted == null ? "" : accepted).split(",")))
                .<@Nullable String>map(code -> code.strip().replaceFirst("[-;].*", ""))
                .toList();
        return wanted.stream()
                .map(Texts::of)
                .filter(texts -> texts != null)
                .findFirst()
                .orElse(Texts.all().getFirst());
    }
}
