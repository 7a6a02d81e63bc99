using System.Text.Json.Serialization;

namespace PracticeSuite.Billing.Superbills;

/// <summary>All that a superbill says (C-360 to C-370), frozen when it is issued. Texts are as printed; amounts in cents.</summary>
/// <param name="PatientOwesNothing">
/// Whatever the payer leaves unpaid: a QMB, or a payer that forbids billing its patients (B-144, B-202). False in issues of an earlier
/// program, which did not say it.
/// </param>
/// <param name="Part2Scope">What the patient's Part 2 consent covers, in a sentence (P-076).</param>
internal sealed record SuperbillContent(
    string Title,
    bool ForPatient,
    string Number,
    int Version,
    DateTimeOffset IssuedAt,
    string Zone,
    SuperbillPractice Practice,
    SuperbillProvider Provider,
    SuperbillPatient Patient,
    SuperbillInsurance Insurance,
    IReadOnlyList<string> Diagnoses,
    SuperbillLine Line,
    IReadOnlyList<SuperbillPayment> Payments,
    bool PatientOwesNothing,
    string? GoodFaithEstimate,
    bool Part2,
    SuperbillTime Time,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Part2Scope = null);

internal sealed record SuperbillPractice(string Name, IReadOnlyList<string> Address, string Phone, string TaxId, string? GroupNpi);

/// <param name="Supervisor">
/// Whoever is recorded as supervising the provider (C-361). Left out of the text where there is nobody, so that issues of an earlier
/// program still say what they would say today.
/// </param>
internal sealed record SuperbillProvider(
    string Name, string Credential, string? Npi, string? License, string? Taxonomy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SuperbillSupervisor? Supervisor = null);

internal sealed record SuperbillSupervisor(string Name, string Credential, string? Npi);

internal sealed record SuperbillPatient(string Name, DateOnly? BirthDate, IReadOnlyList<string> Address, string? Phone, string Mrn);

internal sealed record SuperbillInsurance(string Payer, string? MemberId, string? GroupNumber, string Relationship, string? Subscriber);

/// <param name="Pointers">"A B": the letters of the diagnoses in their list.</param>
/// <param name="BalanceCents">Nothing for people whom nobody may bill (B-144, B-202).</param>
internal sealed record SuperbillLine(
    DateOnly On, string PlaceOfService, string Code, string Label, IReadOnlyList<string> Modifiers, int Units, string Pointers,
    long ChargeCents, long PaidCents, long BalanceCents);

internal sealed record SuperbillPayment(DateOnly On, string Method, long AmountCents);

/// <param name="Rows">Every logged stretch of the month.</param>
internal sealed record SuperbillTime(long CountedSeconds, long ThresholdSeconds, DateTimeOffset ReachedAt, string Sha256, IReadOnlyList<SuperbillTimeRow> Rows);

/// <param name="Purpose">What such work is for, in words of the product (B-241); null in issues of an earlier program.</param>
/// <param name="Edited">The entry is a corrected version (B-080); issues of an earlier program did not say it.</param>
/// <param name="Standing">"counted", "counted in another entry", or why not.</param>
internal sealed record SuperbillTimeRow(
    DateTimeOffset Start, DateTimeOffset End, long Seconds, string Staff, string Activity, string Source, string Standing, bool Counts, bool Late,
    string? Purpose, bool Edited);
