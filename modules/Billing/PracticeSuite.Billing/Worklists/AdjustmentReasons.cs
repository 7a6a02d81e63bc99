using System.Collections.Frozen;

namespace PracticeSuite.Billing.Worklists;

/// <summary>Why a payer pays less, in our own words, and what is done first (§6.3).</summary>
/// <param name="Rule">Of the rulebook; empty for a reason that it does not list.</param>
/// <param name="Denies">What it takes off is not how a claim is normally priced or shared: the service itself was refused.</param>
internal sealed record AdjustmentReason(string Rule, string Code, string Meaning, string Action, bool Denies);

/// <summary>The reasons (CARC) that matter here. The lists themselves are licensed; the words are ours.</summary>
internal static class AdjustmentReasons
{
    private const string Eligibility = "Check eligibility and coverage, then send the claim again or to the right payer";
    private const string Enrollment = "Check the practitioner's enrollment with this payer";
    private const string Conflict = "Look at what else was billed in the month; correct or write off";
    private const string Diagnosis = "Correct the diagnosis, or appeal with records";

    private static readonly FrozenDictionary<string, AdjustmentReason> All = new AdjustmentReason[]
    {
        new("C-230", "1", "Deductible", "Bill the patient", false),
        new("C-230", "2", "Coinsurance", "Bill the patient", false),
        new("C-230", "3", "Copay", "Bill the patient", false),
        new("C-231", "4", "Modifier does not fit the code", "Correct the modifier", true),
        new("C-231", "182", "Modifier is not valid", "Correct the modifier", true),
        new("C-232", "5", "Place of service does not fit the code", "Correct the place of service", true),
        new("C-232", "58", "Place of service is not valid", "Correct the place of service", true),
        new("C-233", "16", "Information is missing or wrong", "Read the remarks and fix the claim; with MA130 send a new one", true),
        new("C-233", "125", "Billing error", "Read the remarks and fix the claim; with MA130 send a new one", true),
        new("C-233", "226", "Requested information did not come", "Send what was asked for; with MA130 send a new claim", true),
        new("C-234", "18", "Exact duplicate of another claim", "Find the original; do not send again", true),
        new("C-235", "22", "Another payer comes first", "Send it to the payer that comes first", true),
        new("C-235", "109", "Not this payer's", "Send it to the right payer", true),
        new("C-235", "B11", "Passed on to the right payer", "Wait for the other payer's answer", true),
        new("C-236", "23", "What a payer before has decided", "Nothing: it only repeats the first payer", false),
        new("C-237", "26", "Before the cover began", Eligibility, true),
        new("C-237", "27", "After the cover ended", Eligibility, true),
        new("C-237", "31", "Patient is not known to the payer", Eligibility, true),
        new("C-237", "140", "Number and name do not go together", Eligibility, true),
        new("C-237", "177", "Not eligible", Eligibility, true),
        new("C-238", "29", "Filed too late", "Appeal with proof of timely filing, else write off", true),
        new("C-239", "45", "Above what the payer allows", "Nothing: written off", false),
        new("C-240", "50", "Not medically necessary, says the payer", "Appeal with records", true),
        new("C-240", "55", "Experimental, says the payer", "Appeal with records", true),
        new("C-241", "96", "Not covered", "Consider setting the payer's rules to not covered", true),
        new("C-241", "204", "Not in the patient's plan", "Consider setting the payer's rules to not covered", true),
        new("C-242", "97", "Included in another service", Conflict, true),
        new("C-243", "119", "Benefit maximum reached", "Check for a second claim of the month", true),
        new("C-243", "151", "Too often, says the payer", "Check for a second claim of the month", true),
        new("C-243", "222", "Above the agreed maximum of units", "Check for a second claim of the month", true),
        new("C-244", "146", "Diagnosis is not valid", Diagnosis, true),
        new("C-244", "167", "Diagnosis is not covered", Diagnosis, true),
        new("C-244", "B22", "Diagnosis lowers the payment", Diagnosis, true),
        new("C-245", "170", "This kind of practitioner may not bill it", Enrollment, true),
        new("C-245", "171", "This kind of practitioner may not bill it here", Enrollment, true),
        new("C-245", "185", "Practitioner may not perform it", Enrollment, true),
        new("C-245", "B7", "Practitioner was not enrolled on that day", Enrollment, true),
        new("C-246", "197", "Authorization is missing", "Get the authorization, or appeal", true),
        new("C-246", "198", "Authorization is used up", "Get a further authorization, or appeal", true),
        new("C-247", "206", "NPI is missing", Enrollment, true),
        new("C-247", "207", "NPI is not valid", Enrollment, true),
        new("C-247", "208", "NPI is not the one on file", Enrollment, true),
        new("C-248", "231", "Excludes another service of that day", Conflict, true),
        new("C-248", "236", "Code pair that is not paid together", Conflict, true),
        new("C-249", "253", "Sequestration", "Nothing: written off", false),
        new("C-250", "B13", "Paid already", "Find the earlier payment", true),
        new("C-250", "B20", "Another provider furnished it", "Ask who else bills for the patient this month", true),
        new("C-251", "B15", "Needs another service that is missing", "Check the service that it goes with", true),
    }.ToFrozenDictionary(reason => reason.Code, StringComparer.Ordinal);

    public static IEnumerable<AdjustmentReason> Listed => All.Values;

    /// <summary>A reason that the rulebook does not list is one for which somebody has to look.</summary>
    public static AdjustmentReason Of(string code) =>
        All.GetValueOrDefault(code) ?? new AdjustmentReason("", code, "", "Look the reason up and decide", true);

    private static readonly AdjustmentReason AboveAllowedOnPatient = new(
        "C-212", "45", "Above what the payer allows, put on the patient", "Do not bill the patient under a contract or an assigned claim: ask the payer to correct it to CO-45", false);

    /// <param name="reason">"CO-97", as a posting has it.</param>
    public static AdjustmentReason OfPosting(string reason) => reason == "PR-45" ? AboveAllowedOnPatient : Of(reason[(reason.IndexOf('-', StringComparison.Ordinal) + 1)..]);
}

/// <summary>PLB reasons in our own words (C-190).</summary>
internal static class ProviderAdjustmentReasons
{
    public static string MeaningOf(string reason) => reason switch
    {
        "WO" => "Recovers an overpayment",
        "FB" => "Balance carried between payments",
        "72" => "Authorized return",
        "CS" => "Adjustment",
        "L6" => "Interest",
        "J1" => "Not reimbursable",
        "AP" => "Advance payment",
        "LE" => "Levy",
        "50" => "Late charge",
        "90" => "Early payment allowance",
        _ => "",
    };
}
