using PracticeSuite.Kernel;

namespace PracticeSuite.X12.Remittances;

/// <summary>What stands above the claims of an 835: the payment (C-180), its trace (C-181) and the two parties (C-182).</summary>
public sealed record RemittanceHeader
{
    /// <summary>BPR01: I remittance with payment, H notice only.</summary>
    public required string Handling { get; init; }

    /// <summary>BPR02.</summary>
    public required Money Paid { get; init; }

    /// <summary>BPR03: C credit, D debit.</summary>
    public string CreditOrDebit { get; init; } = "C";

    /// <summary>BPR04: ACH, CHK, NON.</summary>
    public required string Method { get; init; }

    /// <summary>BPR05: CCP, CTX.</summary>
    public string? Format { get; init; }

    /// <summary>BPR06 to BPR09.</summary>
    public BankAccount? From { get; init; }

    /// <summary>BPR10.</summary>
    public string? OriginatorId { get; init; }

    /// <summary>BPR11.</summary>
    public string? OriginatorCode { get; init; }

    /// <summary>BPR12 to BPR15.</summary>
    public BankAccount? To { get; init; }

    /// <summary>BPR16.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>TRN02: the number of the check or transfer, as the bank knows it.</summary>
    public required string Trace { get; init; }

    /// <summary>TRN03.</summary>
    public required string PayerCompanyId { get; init; }

    /// <summary>TRN04.</summary>
    public string? PayerSubdivision { get; init; }

    /// <summary>REF*EV: for whom the file is made.</summary>
    public string? ReceiverId { get; init; }

    /// <summary>DTM*405.</summary>
    public DateOnly? ProducedOn { get; init; }

    public required RemittanceParty Payer { get; init; }

    public required RemittanceParty Payee { get; init; }

    /// <summary>By which a remittance that came twice is known (C-216).</summary>
    public RemittanceKey Key => new(PayerCompanyId, Trace, PaidOn, Paid);
}

/// <summary>TRN03, TRN02, BPR16 and BPR02.</summary>
public sealed record RemittanceKey(string PayerCompanyId, string Trace, DateOnly? PaidOn, Money Paid);

/// <summary>DFI: which bank and which account.</summary>
public sealed record BankAccount(string BankQualifier, string Bank, string AccountQualifier, string Account)
{
    public override string ToString() => nameof(BankAccount);
}

/// <summary>N1 and what follows it: the payer, or the payee with its NPI (XX) and tax id (REF*TJ).</summary>
public sealed record RemittanceParty(string Name, string? IdQualifier = null, string? Id = null, PostalAddress? Address = null)
{
    public ValueList<Reference> References { get; init; } = [];

    public ValueList<RemittanceContact> Contacts { get; init; } = [];
}

/// <summary>PER: BL technical, CX claims, IC a web address.</summary>
public sealed record RemittanceContact(string Function, string? Name)
{
    /// <summary>TE, EM, FX, UR and their numbers.</summary>
    public ValueList<Reference> Channels { get; init; } = [];
}

/// <summary>One of the pairs of a PLB: an amount that belongs to no claim. Positive reduces the payment, negative increases it (C-190).</summary>
/// <param name="FiscalYearEnd">PLB02.</param>
/// <param name="Reason">WO, FB, 72, CS, L6, J1, AP, LE, 50, 90.</param>
/// <param name="Reference">Usually the payer's number of an earlier claim.</param>
public sealed record ProviderAdjustment(string ProviderId, DateOnly FiscalYearEnd, string Reason, string? Reference, Money Amount);
