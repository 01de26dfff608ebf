package coop.encommun.purchasing;

import io.agroal.api.AgroalDataSource;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A pooled order frozen with the demand of three co-ops, such that the supplier service's example award fits it: 445 reams of
 * paper wanted in three regions (3 more are tolerated, 80 more at a price), 94 boxes of envelopes in two.
 */
public final class FrozenPool {

    public static final UUID PAPER = UUID.fromString("01995a10-1000-7b01-8c01-000000000101");
    public static final UUID ENVELOPES = UUID.fromString("01995a10-1000-7b01-8c01-000000000102");
    public static final UUID NORD = UUID.fromString("01995b70-2c00-7a11-8e21-5d3f90c1a001");
    public static final UUID LAURENTIDES = UUID.fromString("01995b70-2c00-7a11-8e21-5d3f90c1a002");

    private final AgroalDataSource database;

    public final UUID id = UUID.randomUUID();
    /** Montréal: 100 reams, 50 more up to 6.25, 30 more up to 5.00; 60 boxes. */
    public final UUID erables = UUID.randomUUID();
    /** Montréal: 140 reams, 3 more tolerated; Québec: 120 reams, 34 boxes. */
    public final UUID domicile = UUID.randomUUID();
    /** Lévis: 85 reams. */
    public final UUID chaudiere = UUID.randomUUID();

    private FrozenPool(AgroalDataSource database) {
        this.database = database;
    }

    public static FrozenPool ratifiedAutomatically(AgroalDataSource database) {
        return new FrozenPool(database).stored("AUTOMATIC");
    }

    public static FrozenPool ratifiedByCoordinator(AgroalDataSource database) {
        return new FrozenPool(database).stored("COORDINATOR");
    }

    private FrozenPool stored(String ratification) {
        execute("""
                insert into pooled_order (id, version, title_fr, title_en, currency, closes_at, status, minimum_coops,
                                          allocation_policy, ratification)
                values (?, 1, 'Papeterie d’automne', 'Autumn stationery', 'CAD', now() - interval '1 day', 'FROZEN', 1,
                        'PRO_RATA', ?)""", id, ratification);
        product(0, PAPER, "PAP-RECY-500", "Papier recyclé, 500 feuilles", "Recycled paper, 500 sheets", 10, "6.9900");
        product(
                1,
                ENVELOPES,
                "ENV-10-500",
                "Enveloppes no 10, boîte de 500",
                "No. 10 envelopes, box of 500",
                6,
                "14.2500");
        coop(erables, "Coopérative d’habitation des Érables");
        coop(domicile, "Coopérative de soutien à domicile de la Capitale");
        coop(chaudiere, "Coop de travail Chaudière");
        UUID montreal = site(domicile, "Point de service Rosemont", "QC-06", "Montréal");
        UUID quebec = site(domicile, "Bureau de Limoilou", "QC-03", "Québec");
        UUID home = site(erables, "Salle commune", "QC-06", "Montréal");
        wants(erables, 0, home, "QC-06", PAPER, 100, 0);
        execute("""
                update demand_line set conditional_quantities = '{50,30}', max_unit_prices = '{6.25,5.00}'
                where pooled_order_id = ? and site_id = ? and product_id = ?""", id, home, PAPER);
        wants(erables, 1, home, "QC-06", ENVELOPES, 60, 0);
        wants(domicile, 0, montreal, "QC-06", PAPER, 140, 3);
        wants(domicile, 1, quebec, "QC-03", PAPER, 120, 0);
        wants(domicile, 2, quebec, "QC-03", ENVELOPES, 34, 0);
        wants(chaudiere, 0, site(chaudiere, "Atelier", "QC-12", "Lévis"), "QC-12", PAPER, 85, 0);
        return this;
    }

    private void product(int position, UUID product, String sku, String fr, String en, int multiple, String price) {
        execute(
                "insert into pooled_order_line (pooled_order_id, position, product_id) values (?, ?, ?)",
                id,
                position,
                product);
        execute("""
                insert into frozen_product (pooled_order_id, position, product_id, sku, name_fr, name_en, unit,
                                            quantity_decimals, order_multiple, tax_category, reference_price, currency)
                values (?, ?, ?, ?, ?, ?, 'EA', 0, ?, 'STANDARD', ?::numeric, 'CAD')""", id, position, product, sku, fr, en, multiple, price);
    }

    private void coop(UUID coop, String name) {
        execute(
                "insert into coop (id, version, code, name, kind, language) values (?, 1, ?, ?, 'OTHER', 'FR')",
                coop,
                "COOP-" + coop,
                name);
        execute("""
                insert into demand (pooled_order_id, coop_id, id, version, submitted_at, content_hash)
                values (?, ?, ?, 1, now(), ''::bytea)""", id, coop, UUID.randomUUID());
    }

    private UUID site(UUID coop, String name, String region, String city) {
        UUID site = UUID.randomUUID();
        execute("""
                insert into site (id, version, coop_id, code, name, region, street, city, province, postal_code, country)
                values (?, 1, ?, ?, ?, ?, '12, rue des Lilas', ?, 'QC', 'H1X 2B3', 'CA')""", site, coop, name, name, region, city);
        return site;
    }

    private void wants(UUID coop, int position, UUID site, String region, UUID product, int firm, int tolerance) {
        execute("""
                insert into demand_line (pooled_order_id, coop_id, position, product_id, site_id, region, needed_by, unit,
                                         firm_quantity, conditional_quantities, max_unit_prices, tolerance, substitutes)
                values (?, ?, ?, ?, ?, ?, date '2026-11-15', 'EA', ?, '{}', '{}', ?, '{}')""", id, coop, position, product, site, region, firm, tolerance);
    }

    private void execute(String sql, Object... args) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
