using PracticeSuite.Kernel;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.X12.Acknowledgments;

/// <summary>A 277CA whole, as it is written; reading yields its parts as they come.</summary>
public sealed record ClaimAcknowledgment(ClaimAcknowledgmentHeader Header, ValueList<ReceiverStatus> Receivers);

/// <summary>BHT and the information source: the payer or clearinghouse that answers.</summary>
/// <param name="SourceCode">NM101: PR payer, AY clearinghouse (C-146).</param>
/// <param name="ReceivedOn">DTP*050.</param>
/// <param name="ProcessedOn">DTP*009.</param>
public sealed record ClaimAcknowledgmentHeader(
    string Reference, DateOnly Date, TimeOnly Time, string SourceCode, EntityName Source, string Trace, DateOnly? ReceivedOn, DateOnly? ProcessedOn);

/// <summary>The level of whoever sent the batch.</summary>
/// <param name="BatchReference">TRN02: our BHT03.</param>
public sealed record ReceiverStatus(EntityName Receiver, string? BatchReference)
{
    public StatusReport Report { get; init; } = StatusReport.Empty;

    public ValueList<ProviderStatus> Providers { get; init; } = [];
}

/// <summary>The level of the billing provider.</summary>
public sealed record ProviderStatus(EntityName Provider, string? Trace)
{
    public StatusReport Report { get; init; } = StatusReport.Empty;

    public ValueList<AcknowledgedClaim> Claims { get; init; } = [];
}

/// <summary>What is said of a whole level: its status, how many and how much.</summary>
public sealed record StatusReport(ValueList<ClaimStatus> Statuses, ValueList<Reference> References, ValueList<QualifiedQuantity> Quantities, ValueList<Remittances.QualifiedAmount> Amounts)
{
    public static StatusReport Empty { get; } = new([], [], [], []);

    /// <summary>Rejected here, nothing below was looked at: a rejected receiver is a rejected batch.</summary>
    public AcknowledgmentOutcome Outcome => Outcomes.OfClaim(Statuses);
}

/// <summary>A QTY.</summary>
public sealed record QualifiedQuantity(string Qualifier, decimal Quantity);

/// <summary>The level of a claim: loop 2200D (C-143).</summary>
/// <param name="Patient">NM1*QC, or NM1*IL.</param>
/// <param name="Id">TRN02: our CLM01. Never REF*1K, which is the payer's number.</param>
public sealed record AcknowledgedClaim(EntityName Patient, string Id)
{
    public ValueList<ClaimStatus> Statuses { get; init; } = [];

    public ValueList<Reference> References { get; init; } = [];

    /// <summary>DTP*472.</summary>
    public DateOnly? ServiceDate { get; init; }

    public ValueList<AcknowledgedLine> Lines { get; init; } = [];

    /// <summary>REF*1K: needed for REF*F8 of a later claim.</summary>
    public string? PayerControlNumber => References.FirstOrDefault(one => one.Qualifier == "1K")?.Value;

    /// <summary>REF*D9.</summary>
    public string? ClearinghouseTrace => References.FirstOrDefault(one => one.Qualifier == "D9")?.Value;

    /// <summary>The claim's and its lines' statuses together (C-143).</summary>
    public AcknowledgmentOutcome Outcome => Outcomes.OfClaim([.. Statuses, .. Lines.SelectMany(line => line.Statuses)]);

    /// <summary>Without a name: it is a patient's.</summary>
    public override string ToString() => $"Acknowledgment of claim {Id}";
}

/// <summary>Loop 2220D: a line, named by our REF*6R, which comes back as REF*FJ.</summary>
public sealed record AcknowledgedLine(Procedure? Procedure, Money? Charge, decimal? Units)
{
    public ValueList<ClaimStatus> Statuses { get; init; } = [];

    public ValueList<Reference> References { get; init; } = [];

    public DateOnly? ServiceDate { get; init; }

    /// <summary>REF*FJ: our REF*6R (C-083).</summary>
    public string? ControlNumber => References.FirstOrDefault(one => one.Qualifier == "FJ")?.Value;

    public override string ToString() => nameof(AcknowledgedLine);
}

/// <summary>An STC.</summary>
/// <param name="Codes">STC01, STC10 and STC11.</param>
/// <param name="Action">STC03: WQ accepted, U rejected.</param>
/// <param name="Message">STC12.</param>
public sealed record ClaimStatus(ValueList<StatusCode> Codes, DateOnly? On, string? Action, Money? Charge, string? Message = null)
{
    /// <summary>Without the message, in which a payer may write what it likes.</summary>
    public override string ToString() => $"{nameof(ClaimStatus)} {Action}";
}

/// <summary>Category, status and whom it is about.</summary>
public sealed record StatusCode(string Category, string Status, string? Entity = null);

/// <summary>The head of a 277CA is read; what it says of receivers, providers and claims follows.</summary>
public sealed record ClaimAcknowledgmentBegun(ClaimAcknowledgmentHeader Header) : X12Item;

/// <summary>A receiver's level is read; its providers follow as items of their own.</summary>
/// <param name="Status">Its batch reference is our BHT03, so a batch that was rejected whole is known by it.</param>
/// <param name="Place">Its HL.</param>
public sealed record ReceiverStatusRead(ClaimAcknowledgmentHeader Header, ReceiverStatus Status, Place Place) : X12Item;

/// <summary>A provider's level is read; its claims follow as items of their own.</summary>
/// <param name="Receiver">Without its providers; its batch reference is our BHT03.</param>
/// <param name="Place">Its HL.</param>
public sealed record ProviderStatusRead(ClaimAcknowledgmentHeader Header, ReceiverStatus? Receiver, ProviderStatus Status, Place Place) : X12Item;

/// <summary>A claim's level is read whole.</summary>
/// <param name="Receiver">Without its providers.</param>
/// <param name="Provider">Without its claims; null where the receiver's level is all there is above.</param>
public sealed record ClaimAcknowledged(ClaimAcknowledgmentHeader Header, ReceiverStatus? Receiver, ProviderStatus? Provider, AcknowledgedClaim Claim, Place Place) : X12Item;
