namespace PracticeSuite.X12.Acknowledgments;

/// <summary>Codes of acknowledgments in words of our own (C-142, C-144, C-145); null for a code that is not listed. The lists' own wording is their publishers'.</summary>
public static class CodeMeanings
{
    /// <summary>IK304.</summary>
    public static string? OfSegmentError(string code) => code switch
    {
        "1" => "unknown segment",
        "2" => "segment not expected here",
        "3" => "required segment missing",
        "4" => "loop repeats too often",
        "5" => "segment repeats too often",
        "6" => "segment not in this transaction set",
        "7" => "segment out of order",
        "8" => "segment has element errors",
        "I4" => "segment not used in the guide",
        "I6" => "segment missing that another one needs",
        "I7" => "loop repeats too seldom",
        _ => null,
    };

    /// <summary>IK403.</summary>
    public static string? OfElementError(string code) => code switch
    {
        "1" => "required element missing",
        "2" => "element missing that another one needs",
        "3" => "too many elements",
        "4" => "value too short",
        "5" => "value too long",
        "6" => "character not allowed",
        "7" => "code not in its list",
        "8" => "not a date",
        "9" => "not a time",
        "10" => "excluded by another element",
        "I6" => "code not used in the guide",
        "I9" => "element missing that another one needs",
        "I12" => "value does not follow its pattern",
        _ => null,
    };

    /// <summary>STC01-1.</summary>
    public static string? OfCategory(string code) => code switch
    {
        "A0" => "forwarded",
        "A1" => "received, not yet accepted for adjudication",
        "A2" => "accepted into adjudication",
        "A3" => "returned as unprocessable",
        "A4" => "not found",
        "A5" => "split",
        "A6" => "rejected: information missing",
        "A7" => "rejected: information invalid",
        "A8" => "rejected: information does not go together",
        _ => null,
    };

    /// <summary>STC01-2: what to look at.</summary>
    public static string? FixHint(string status) => status switch
    {
        "19" => "Nothing to do: it was received.",
        "20" => "Nothing to do: it was accepted.",
        "21" => "Something is missing or invalid; look at the other status codes of the claim.",
        "33" => "The payer does not know the subscriber: check name, birth date and member id with the card.",
        "54" => "The payer has this claim already: find the original and do not send it again.",
        "88" or "91" => "The patient was not eligible on the day of service: check coverage and its dates.",
        "97" => "The payer finds no eligibility for the patient: check coverage.",
        "116" => "It went to the wrong payer: check the payer id.",
        "145" => "Check the provider's taxonomy code.",
        "158" => "Check the birth date.",
        "164" => "Check the member number with the card.",
        "187" => "Check the date of service.",
        "249" => "Check the place of service.",
        "254" or "255" or "488" => "Check the diagnosis codes.",
        "453" => "Check the modifiers.",
        "454" or "507" => "Check the procedure code.",
        "464" => "Check the payer's claim control number that is replaced or voided.",
        "476" => "Check the units.",
        "477" => "Check which diagnoses the line points to.",
        "500" => "Check the ZIP codes.",
        "535" => "Check the claim's frequency code.",
        "562" => "Check the NPI and the payer's enrollment of it.",
        "746" => "The file or claim was sent twice: find the first.",
        _ => null,
    };
}
