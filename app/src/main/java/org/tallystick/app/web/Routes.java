package org.tallystick.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Consumer;

/** Which address leads where. openapi.yaml describes them to programs. */
final class Routes {
    private final RoutesConfig routes;

    private Routes(RoutesConfig routes) {
        this.routes = routes;
    }

    static void of(RoutesConfig config, Guard guard, Assets assets, Site site, Pages pages) {
        Reports reports = new Reports(site, pages);
        Disputes disputes = new Disputes(site, pages);
        Claims claims = new Claims(site, pages);
        Queue queue = new Queue(site, pages);
        Sources sources = new Sources(site, pages);
        Intakes intakes = new Intakes(site, pages);
        config.before(guard::before);
        config.after(Etags::after);
        config.get("/", new Home(site, pages)::show);
        config.get("/assets/{version}/{file}", assets::serve);
        config.get("/openapi.json", context -> Json.send(context, OpenApi.JSON));

        Routes lists = new Routes(config);
        lists.list("/claims", claims::list);
        lists.list("/disputes", disputes::list);
        lists.list("/toll", new Tolls(site, pages)::show);
        lists.list("/map", new MapPage(site, pages)::show);
        lists.list("/exchanges", new ExchangePages(site, pages)::list);
        lists.list("/sources", sources::list);
        lists.list("/review", queue::show);
        lists.list("/reports", reports::list);

        config.get("/claims/export/{format}", claims::export);
        config.get("/claims/{id}", new Provenance(site, pages)::show);
        config.get("/disputes/{id}", disputes::show);
        config.post("/disputes/{id}/split", disputes::split);
        config.post("/disputes/{id}/merge", disputes::merge);
        config.post("/rulings/{entry}/undo", disputes::undo);
        config.get("/sources/{source}", sources::show);
        config.post("/review/undo", queue::undo);
        config.post("/review/{id}", queue::judge);
        config.post("/read", reports::read);
        config.post("/reports", reports::keep);
        config.get("/reports/<id>", reports::show);
        config.post("/missed", reports::add);
        config.post("/seen", reports::seen);
        config.post("/intake", intakes::take);
        config.post("/samples", intakes::samples);
        config.get("/intake/{id}", intakes::show);
        config.sse("/intake/{id}/events", intakes::events);
    }

    /** A list: as a page, and under its endings as JSON and CSV. */
    private void list(String path, Consumer<Context> shown) {
        for (Form form : Form.values()) {
            routes.get(path + form.ending(), shown::accept);
        }
    }
}
