namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>Holds in two or three words, for chips, counts and lists (§14).</summary>
public static class HoldWords
{
    /// <param name="code">"H-TIME-SHORT"; one of a later program stands as it is.</param>
    public static string LabelOf(string code) => code switch
    {
        "H-NOT-ENROLLED" => "not enrolled",
        "H-FQHC" => "institutional biller",
        "H-CONSENT-MISSING" => "no consent",
        "H-CONSENT-INCOMPLETE" => "consent incomplete",
        "H-INIT-VISIT" => "initiating visit",
        "H-BILLER-INELIGIBLE" => "biller not eligible",
        "H-NPI-INVALID" => "NPI",
        "H-TIME-SHORT" => "time short",
        "H-STAFF-OVERLAP" => "overlapping work",
        "H-LATE-ENTRY" => "late entry",
        "H-UNSIGNED" => "not attested",
        "H-REVIEW" => "long entry",
        "H-ELEM-A" => "scale",
        "H-ELEM-P" => "plan",
        "H-ELEM-C" => "no coordination",
        "H-ELEM-D" => "designated member",
        "H-DX-MISSING" => "no diagnosis",
        "H-DX-NOT-BH" => "diagnosis not behavioral",
        "H-DX-INVALID" => "diagnosis code",
        "H-CONFLICT-COCM" or "H-CONFLICT-GBHI" or "H-CONFLICT-APCM" or "H-CONFLICT-SUDBUNDLE" => "conflicting code",
        "H-NCCI" => "code-pair edit",
        "H-DUP-MONTH" => "billed already",
        "H-OTHER-BILLER" => "other biller",
        "H-PAYER-NONE" => "no payer",
        "H-PAYER-INACTIVE-DOS" => "no cover on the date",
        "H-PAYER-NOCOVER" => "payer does not cover",
        "H-AUTH" => "authorization",
        "H-DEMOGRAPHICS" => "demographics",
        "H-POS" => "place of service",
        "H-MODIFIERS" => "too many modifiers",
        "H-PART2-CONSENT" => "Part 2 consent",
        "H-RESTRICTED" => "restricted by patient",
        "H-TIMELY" => "filing limit passed",
        "H-NO-F8" => "no control number",
        _ => code,
    };
}
