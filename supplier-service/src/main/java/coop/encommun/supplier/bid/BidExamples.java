package coop.encommun.supplier.bid;

/** Bids as suppliers may write them, for the contract. */
final class BidExamples {
    private BidExamples() {}

    static final String PAPER = """
            {"validUntil": "2026-12-31T23:59:59Z", "currency": "CAD", "minimumOrder": "500.00",
             "lines": [{"productId": "01995a10-1000-7b01-8c01-000000000101", "cap": 500, "pack": 10, "leadTimeDays": 7,
                        "tiers": [{"from": 0, "unitPrice": "5.9900"}, {"from": 200, "unitPrice": "5.4900"}]}],
             "deliveryCharges": [{"region": "QC-06", "amount": "45.00"}], "excludedRegions": ["QC-10"],
             "remarks": "Livraison le matin seulement."}""";

    /** 5.99 each for the first 200, 5.29 for each one beyond. */
    static final String INCREMENTAL = """
            {"validUntil": "2026-12-31T23:59:59Z", "currency": "CAD", "priceSchedule": "LINE_INCREMENTAL",
             "fixedCharge": "75.00",
             "lines": [{"productId": "01995a10-1000-7b01-8c01-000000000101", "cap": 500,
                        "tiers": [{"from": 0, "unitPrice": "5.9900"}, {"from": 200, "unitPrice": "5.2900"}]}]}""";

    /** Both prices fall at a total of 400. */
    static final String VOLUME = """
            {"validUntil": "2026-12-31T23:59:59Z", "currency": "CAD", "priceSchedule": "TOTAL_VOLUME_ALL_UNITS",
             "capacity": 600, "minimumVolume": 100,
             "lines": [{"productId": "01995a10-1000-7b01-8c01-000000000101", "cap": 500,
                        "tiers": [{"from": 0, "unitPrice": "5.9900"}, {"from": 400, "unitPrice": "5.5900"}]},
                       {"productId": "01995a10-1000-7b01-8c01-000000000102", "cap": 100,
                        "tiers": [{"from": 0, "unitPrice": "11.2500"}, {"from": 400, "unitPrice": "10.5000"}]}]}""";

    /** 2 % of everything back from 2,500.00 on, 3.5 % from 4,000.00 on. */
    static final String SPEND = """
            {"validUntil": "2026-12-31T23:59:59Z", "currency": "CAD", "priceSchedule": "SPEND_ALL_UNITS",
             "rebates": [{"from": "2500.00", "percent": "2.00"}, {"from": "4000.00", "percent": "3.50"}],
             "lines": [{"productId": "01995a10-1000-7b01-8c01-000000000101", "cap": 500,
                        "tiers": [{"from": 0, "unitPrice": "5.7500"}]},
                       {"productId": "01995a10-1000-7b01-8c01-000000000102", "cap": 100,
                        "tiers": [{"from": 0, "unitPrice": "11.2500"}]}]}""";
}
