package org.tallystick.app.export.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.RdfDataset;
import com.apicatalog.rdf.RdfTriple;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tallystick.app.ledger.KeptClaim;

/** The graph as Titanium, a JSON-LD processor, understands it. Nothing is fetched: its contexts are files of the tests. */
class JsonLdTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final DocumentLoader LOCAL = (url, options) -> {
        if (!url.toString().equals("http://www.w3.org/ns/anno.jsonld")) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "not among the files of the tests: " + url);
        }
        try (InputStream in = resource("web-annotation.json")) {
            return JsonDocument.of(in);
        } catch (IOException e) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, e);
        }
    };

    private static List<KeptClaim> claims;
    private static JsonNode written;
    private static RdfDataset triples;

    @BeforeAll
    static void exports() throws Exception {
        claims = ExportedClaims.all();
        String text = ExportedClaims.text(ExportFormat.JSONLD, claims);
        written = JSON.readTree(text);
        triples = rdf(text);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(JsonLdTest.class.getResourceAsStream(name), name);
    }

    private static Document document(String text) throws JsonLdError {
        return JsonDocument.of(new StringReader(text));
    }

    private static RdfDataset rdf(String text) throws JsonLdError {
        return JsonLd.toRdf(document(text)).loader(LOCAL).get();
    }

    private static Set<String> objects(String predicate) {
        return triples.getDefaultGraph().toList().stream()
                .filter(t -> t.getPredicate().getValue().equals(predicate))
                .map(t -> t.getObject().getValue())
                .collect(Collectors.toSet());
    }

    @Test
    void noKeyIsDropped() throws Exception {
        JsonNode expanded = JSON.readTree(
                JsonLd.expand(document(written.toString())).loader(LOCAL).get().toString());
        assertThat(leaves(expanded)).isEqualTo(leaves(written.get("@graph")));
        Set<String> keys = new TreeSet<>();
        keys(expanded, keys);
        assertThat(keys).allSatisfy(key -> assertThat(key).matches("@(id|type|value)|[a-z]+:.+"));
    }

    /** Values of terms, those of a pointer included; what a node is called and its types do not count. */
    private static int leaves(JsonNode node) {
        if (node.isValueNode()) {
            return 1;
        }
        int leaves = 0;
        for (var field : (Iterable<java.util.Map.Entry<String, JsonNode>>) node::fields) {
            boolean aside = Set.of("@type", "type", "@id", "id").contains(field.getKey());
            leaves += aside && node.size() > 1 ? 0 : leaves(field.getValue());
        }
        if (node.isArray()) {
            for (JsonNode element : node) {
                leaves += leaves(element);
            }
        }
        return leaves;
    }

    private static void keys(JsonNode node, Set<String> keys) {
        node.fieldNames().forEachRemaining(keys::add);
        node.forEach(child -> keys(child, keys));
    }

    @Test
    void isFlattenedIntoOneNodeForEachThing() throws Exception {
        JsonNode flat = JSON.readTree(
                JsonLd.flatten(document(written.toString())).loader(LOCAL).get().toString());
        int annotations = 0;
        for (JsonNode node : flat) {
            annotations += node.path("@type").toString().contains(OA + "Annotation") ? 1 : 0;
        }
        assertThat(annotations).isEqualTo(claims.size());
        Set<String> ids = new HashSet<>();
        for (JsonNode node : written.get("@graph")) {
            assertThat(ids.add(node.get("id").asText()))
                    .as(node.get("id").asText())
                    .isTrue();
        }
    }

    @Test
    void everyPointerLeadsToANode() {
        Set<String> nodes = triples.getDefaultGraph().toList().stream()
                .map(t -> t.getSubject().getValue())
                .collect(Collectors.toSet());
        for (String predicate : List.of(
                PROV + "used",
                PROV + "wasGeneratedBy",
                PROV + "wasDerivedFrom",
                PROV + "wasAssociatedWith",
                OA + "hasSource",
                OA + "hasBody",
                OA + "hasTarget",
                OA + "hasSelector")) {
            assertThat(objects(predicate)).as(predicate).isNotEmpty().isSubsetOf(nodes);
        }
    }

    @Test
    void usesOnlyTermsThatProvenanceHas() throws IOException {
        Set<String> known;
        try (InputStream in = resource("prov-o.tsv")) {
            known = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#!"))
                    .map(line -> PROV + line.split("\t")[0])
                    .collect(Collectors.toSet());
        }
        Set<String> used = new TreeSet<>();
        for (RdfTriple triple : triples.getDefaultGraph().toList()) {
            used.add(triple.getPredicate().getValue());
            used.add(triple.getObject().getValue());
        }
        used.removeIf(word -> !word.startsWith(PROV));
        assertThat(used).hasSizeGreaterThan(5).isSubsetOf(known);
    }

    @Test
    void isTheSameAnnotationUnderTheContextOfTheStandard() throws Exception {
        for (JsonNode node : written.get("@graph")) {
            if (node.get("type").get(0).asText().equals("Annotation")) {
                ObjectNode ours = JSON.createObjectNode();
                ours.set("@context", written.get("@context"));
                ObjectNode theirs = JSON.createObjectNode();
                theirs.put("@context", "http://www.w3.org/ns/anno.jsonld");
                for (ObjectNode one : List.of(ours, theirs)) {
                    one.put("type", "Annotation");
                    one.set("id", node.get("id"));
                    one.set("motivation", node.get("motivation"));
                    one.set("target", node.get("target"));
                }
                assertThat(lines(rdf(ours.toString())))
                        .isEqualTo(lines(rdf(theirs.toString())))
                        .hasSizeGreaterThan(8);
            }
        }
    }

    private static Set<String> lines(RdfDataset set) {
        return set.getDefaultGraph().toList().stream()
                .map(t -> t.getSubject() + " " + t.getPredicate() + " " + t.getObject())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aQuoteIsFoundInTheTextByItsPositionAndByItsContext() {
        int at = 0;
        for (JsonNode node : written.get("@graph")) {
            if (node.get("type").get(0).asText().equals("Annotation")) {
                KeptClaim claim = claims.get(at++);
                String text = claim.report().report().text();
                JsonNode quote = node.at("/target/selector/0");
                JsonNode position = node.at("/target/selector/1");
                String exact = quote.get("exact").asText();
                int start = text.offsetByCodePoints(0, position.get("start").asInt());
                int end = text.offsetByCodePoints(0, position.get("end").asInt());
                assertThat(text.substring(start, end)).isEqualTo(exact);
                assertThat(text)
                        .contains(quote.get("prefix").asText()
                                + exact
                                + quote.get("suffix").asText());
            }
        }
        assertThat(at).isEqualTo(claims.size());
    }

    @Test
    void anEmptyLedgerGivesAnEmptyGraph() throws Exception {
        assertThat(rdf(ExportedClaims.text(ExportFormat.JSONLD, List.of())).size())
                .isZero();
    }
}
