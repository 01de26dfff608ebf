package coop.encommun.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Makes bodies that no service may accept: by their form, or by what a value must be. */
final class Spoiling {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 20_000;
    private static final int LONG = 200_000;

    private final SplittableRandom random;

    Spoiling(SplittableRandom random) {
        this.random = random;
    }

    byte[] json(JsonNode sample) {
        String good = sample.toString();
        return switch (random.nextInt(14)) {
            case 0 -> bytes(good.substring(0, random.nextInt(good.length())));
            case 1 -> bytes("[" + good + "]");
            case 2 -> bytes(Hostile.pick(List.of("", " ", "null", "0", "\"\"", "[]", "tru", "{", "'a'", "\0"), random));
            case 3 -> bytes("[".repeat(DEEP));
            case 4 -> bytes("{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
            case 5 -> bytes(good + good);
            case 6 -> brokenUtf8(good);
            case 7 -> spoilt(sample, at -> at.put("inconnu-" + Hostile.text(random), Hostile.text(random)));
            case 8 ->
                bytes("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
            case 9 -> bytes(good.replaceFirst(":[^,}]+", ":1e999999999"));
            case 10 -> bytes(good.replaceFirst(":[^,}]+", ":" + "9".repeat(LONG)));
            case 11 -> bytes(good.replaceFirst("\\{", "{\"\\\\ud800\":\"\\\\udc00\","));
            default -> spoilt(sample, this::wrongType);
        };
    }

    /** A value that is hostile but may stand there: for services that refuse for another reason. */
    byte[] hostileValues(JsonNode sample) {
        ObjectNode copy = sample.deepCopy();
        List<ObjectNode> objects = new ArrayList<>();
        collect(copy, objects);
        for (int i = 0; i < 3; i++) {
            ObjectNode at = Hostile.pick(objects, random);
            List<String> names = names(at);
            if (!names.isEmpty()) at.set(Hostile.pick(names, random), value());
        }
        return bytes(copy.toString());
    }

    private JsonNode value() {
        return switch (random.nextInt(6)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(new java.math.BigDecimal("1e" + random.nextInt(-400, 400)));
            case 3 -> JSON.booleanNode(true);
            default -> JSON.textNode(Hostile.text(random));
        };
    }

    private byte[] spoilt(JsonNode sample, Consumer<ObjectNode> spoil) {
        ObjectNode copy = sample.deepCopy();
        spoil.accept(copy);
        return bytes(copy.toString());
    }

    /** An object where there is a value, a value where there are many. */
    private void wrongType(ObjectNode object) {
        String name = Hostile.pick(names(object), random);
        boolean many = object.get(name).isContainerNode();
        object.set(
                name,
                many ? JSON.textNode(Hostile.text(random)) : JSON.objectNode().put("a", 1));
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) objects.add(object);
        if (node instanceof ObjectNode || node instanceof ArrayNode) node.forEach(child -> collect(child, objects));
    }

    private byte[] brokenUtf8(String good) {
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        int at = good.indexOf('"') + 1;
        broken.writeBytes(bytes(good.substring(0, at)));
        broken.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
        broken.writeBytes(bytes(good.substring(at)));
        return broken.toByteArray();
    }

    byte[] csv() {
        return switch (random.nextInt(7)) {
            case 0 -> new byte[0];
            case 1 -> bytes("\0".repeat(500));
            case 2 -> noise(4_096);
            case 3 ->
                bytes("coop,sku,quantity,unit,max_unit_price,site,needed_by\nA,\"B,1,EA\n" + Hostile.text(random));
            case 4 -> bytes("x,".repeat(20_000) + "\n" + ",".repeat(20_000));
            case 5 ->
                bytes("coop,sku,quantity,unit,max_unit_price,site,needed_by\n"
                        + "%s,%s,1e999999999,??,NaN,%s,x\n"
                                .formatted(quoted(), quoted(), quoted())
                                .repeat(20));
            default ->
                bytes("sku,gtin,kind,name_fr,name_en,description_fr,description_en,unspsc,cpv,unit,order_multiple,"
                        + "tax_category,reference_price,currency,status\n"
                        + "%s,1,%s,a,b,,,x,,??,-1,NONE,1e999,XXX,%s\n"
                                .formatted(quoted(), quoted(), quoted())
                                .repeat(20));
        };
    }

    private String quoted() {
        return '"' + Hostile.text(random).replace("\"", "\"\"") + '"';
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }
}
