using PracticeSuite.Kernel;

namespace PracticeSuite.X12.Remittances;

/// <summary>What the payer made of one claim: loop 2100 (C-183 to C-189). Reversals (status 22) carry negated amounts (C-215).</summary>
public sealed record RemittanceClaim
{
    /// <summary>CLP01: our CLM01.</summary>
    public required string Id { get; init; }

    /// <summary>CLP02 (C-184).</summary>
    public required string Status { get; init; }

    /// <summary>CLP03.</summary>
    public required Money Charge { get; init; }

    /// <summary>CLP04.</summary>
    public required Money Paid { get; init; }

    /// <summary>CLP05, what the payer says the patient owes; posted is what PR adjustments say (C-203).</summary>
    public Money? PatientResponsibility { get; init; }

    /// <summary>CLP06.</summary>
    public string? FilingCode { get; init; }

    /// <summary>CLP07: needed for REF*F8 of a later claim.</summary>
    public string? PayerControlNumber { get; init; }

    /// <summary>CLP08.</summary>
    public string? Facility { get; init; }

    /// <summary>CLP09.</summary>
    public string? Frequency { get; init; }

    /// <summary>CAS of the claim itself.</summary>
    public ValueList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>NM1*QC.</summary>
    public EntityName? Patient { get; init; }

    /// <summary>NM1*IL.</summary>
    public EntityName? Subscriber { get; init; }

    /// <summary>NM1*74: a suggestion for the chart, which a person confirms (C-187).</summary>
    public EntityName? Corrected { get; init; }

    /// <summary>NM1*82.</summary>
    public EntityName? Rendering { get; init; }

    /// <summary>NM1*TT: to whom it was forwarded.</summary>
    public EntityName? ForwardedTo { get; init; }

    /// <summary>NM1*PR: who should have been asked first.</summary>
    public EntityName? PriorityPayer { get; init; }

    /// <summary>MOA03 to MOA07.</summary>
    public ValueList<string> Remarks { get; init; } = [];

    public ValueList<Reference> References { get; init; } = [];

    /// <summary>DTM: 050 received, 232 and 233 from and to, 036 end of coverage.</summary>
    public ValueList<QualifiedDate> Dates { get; init; } = [];

    /// <summary>AMT: AU covered, I interest, F5 patient paid.</summary>
    public ValueList<QualifiedAmount> Amounts { get; init; } = [];

    public ValueList<RemittanceLine> Lines { get; init; } = [];

    /// <summary>REF*D9 (C-074).</summary>
    public string? ClearinghouseTrace => References.FirstOrDefault(one => one.Qualifier == "D9")?.Value;

    /// <summary>Without a name: it is a patient's.</summary>
    public override string ToString() => $"Remittance of claim {Id}";
}

/// <summary>Loop 2110 (C-188, C-189).</summary>
public sealed record RemittanceLine
{
    /// <summary>SVC01.</summary>
    public required Procedure Procedure { get; init; }

    /// <summary>SVC02.</summary>
    public required Money Charge { get; init; }

    /// <summary>SVC03.</summary>
    public required Money Paid { get; init; }

    /// <summary>SVC05; null where the payer says nothing, which means one.</summary>
    public decimal? Units { get; init; }

    /// <summary>SVC06: what was billed, where the payer changed it.</summary>
    public Procedure? BilledProcedure { get; init; }

    /// <summary>SVC07.</summary>
    public decimal? BilledUnits { get; init; }

    /// <summary>DTM: 472 service, 150 and 151 from and to.</summary>
    public ValueList<QualifiedDate> Dates { get; init; } = [];

    public ValueList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>REF: 6R is our line's number.</summary>
    public ValueList<Reference> References { get; init; } = [];

    /// <summary>AMT: B6 is what the payer allows.</summary>
    public ValueList<QualifiedAmount> Amounts { get; init; } = [];

    /// <summary>LQ*HE.</summary>
    public ValueList<string> Remarks { get; init; } = [];

    public string? ControlNumber => References.FirstOrDefault(one => one.Qualifier == "6R")?.Value;

    public Money? Allowed => Amounts.FirstOrDefault(one => one.Qualifier == "B6")?.Amount;

    public DateOnly? ServiceDate => Dates.FirstOrDefault(one => one.Qualifier is "472" or "150")?.Date;

    public override string ToString() => $"Line {ControlNumber}";
}

/// <summary>A DTM.</summary>
public sealed record QualifiedDate(string Qualifier, DateOnly Date)
{
    public override string ToString() => Qualifier;
}

/// <summary>An AMT.</summary>
public sealed record QualifiedAmount(string Qualifier, Money Amount);
