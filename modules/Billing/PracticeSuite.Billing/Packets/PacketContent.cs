using PracticeSuite.Billing.Contracts.Claims;

namespace PracticeSuite.Billing.Packets;

/// <summary>All that a packet says (B-240 to B-243). No note, no message and no word of a session is in it (B-244).</summary>
/// <param name="KeepUntil">B-245.</param>
/// <param name="Snapshot">The stored evidence of the version, character by character: its SHA-256 is the version's.</param>
/// <param name="Part2Scope">What the patient's Part 2 consent covers, in a sentence (P-076); null where nothing is of a program.</param>
/// <param name="RedisclosureNotice">What goes with it wherever it goes, on paper and in JSON (P-076).</param>
internal sealed record PacketContent(
    string Number,
    int Version,
    DateTimeOffset MadeAt,
    string MadeBy,
    string Zone,
    PacketPractice Practice,
    PacketPatient Patient,
    PacketClaim Claim,
    PacketConsent Consent,
    PacketVisit? InitiatingVisit,
    PacketEnrollment Enrollment,
    IReadOnlyList<string> Diagnoses,
    string Supervision,
    PacketRendering Rendering,
    PacketElements Elements,
    PacketTime Time,
    IReadOnlyList<PacketVersion> Versions,
    IReadOnlyList<PacketTransmission> Transmissions,
    IReadOnlyList<PacketRemittance> Remittances,
    IReadOnlyList<PacketStep> Steps,
    IReadOnlyList<PacketCheck> Checks,
    DateOnly KeepUntil,
    string Snapshot,
    string SnapshotSha256,
    string? Part2Scope,
    string? RedisclosureNotice = null);

internal sealed record PacketPractice(string Name, string TaxId, string? GroupNpi);

internal sealed record PacketPatient(string Name, DateOnly? BirthDate, string Mrn);

internal sealed record PacketClaim(
    string Number, string Month, string State, int Version, int Frequency, string Code, string Label, DateOnly On, string PlaceOfService, IReadOnlyList<string> Modifiers, int Units,
    long ChargeCents, string Payer, string MemberId, string PayerRules, string? PayerControlNumber, FilingProofDto? FilingProof);

internal sealed record PacketConsent(DateTimeOffset GivenAt, DateTimeOffset? RevokedAt, string Method, string ObtainedBy, IReadOnlyList<PacketConsentItem> Items);

internal sealed record PacketConsentItem(int Number, string Text);

internal sealed record PacketVisit(DateOnly On, string Code, string Practitioner);

internal sealed record PacketEnrollment(DateOnly From, DateOnly? To, string DesignatedMember, string Location);

internal sealed record PacketRendering(string Name, string Credential, string Npi, string? Taxonomy);

/// <summary>What the code asks for beside the minutes (B-242).</summary>
internal sealed record PacketElements(
    string Scale, int? ScaleTotal, DateOnly ScaleOn, int PlanVersion, DateOnly PlanSignedOn, DateOnly? PlanReviewedOn, IReadOnlyList<PacketCoordination> Coordination);

internal sealed record PacketCoordination(DateTimeOffset Start, string Activity, string Purpose);

/// <summary>The month's time, entry by entry (B-241).</summary>
internal sealed record PacketTime(long CountedSeconds, long ThresholdSeconds, DateTimeOffset ReachedAt, string Sha256, IReadOnlyList<PacketTimeRow> Rows);

/// <param name="RunningSeconds">What is counted up to the row's end.</param>
/// <param name="Standing">"counted", "counted in another entry", or why not, with the exclusion's code.</param>
internal sealed record PacketTimeRow(
    DateTimeOffset Start, DateTimeOffset End, long Seconds, string Staff, string Credential, string Activity, string Purpose, string Source, string Standing, bool Counts, bool Late, bool Edited,
    long RunningSeconds);

internal sealed record PacketVersion(
    int Number, int Frequency, DateOnly On, long ChargeCents, string Reason, DateTimeOffset MadeAt, int? Replaces, string? OriginalPayerControlNumber, string EvidenceSha256);

/// <param name="Clearinghouse">Empty where the claim was mailed on the CMS-1500, and so is the file's name.</param>
/// <param name="Content">The claim as the file or the form had it, in JSON.</param>
internal sealed record PacketTransmission(
    string ControlNumber, int Version, string Clearinghouse, string FileName, string? FileSha256, DateTimeOffset BuiltAt, DateTimeOffset? TransmittedAt, string State, string? Answer,
    string Content, string ContentSha256, IReadOnlyList<PacketAnswer> Answers);

internal sealed record PacketAnswer(DateTimeOffset At, DateOnly? StatedOn, string Source, string Outcome, string Codes, string Text, string? ControlNumber);

/// <param name="Adjustments">"CO-45 $46.17".</param>
internal sealed record PacketRemittance(
    DateTimeOffset PostedAt, DateOnly? PaidOn, string Payer, string Trace, string Status, long ChargeCents, long PaidCents, long? AllowedCents, long PatientShareCents, string? ControlNumber,
    IReadOnlyList<string> Adjustments, IReadOnlyList<string> Remarks, bool IsTakenBack);

internal sealed record PacketStep(DateTimeOffset At, string? From, string To, string By, string Cause, DateOnly? StatedOn);

/// <summary>Something that was computed anew when the packet was made.</summary>
internal sealed record PacketCheck(string Name, bool Holds, string Stored, string Computed);
