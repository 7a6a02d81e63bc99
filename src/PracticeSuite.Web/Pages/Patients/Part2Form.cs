using PracticeSuite.Charting.Contracts.Consents;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>The boxes of a Part 2 consent (P-073); they begin with the words of our own form.</summary>
public sealed class Part2Form
{
    public string? Discloser { get; set; }

    public string? Information { get; set; }

    public string? Recipients { get; set; }

    public string? Purpose { get; set; }

    public bool ForTreatment { get; set; }

    public bool ForPayment { get; set; }

    public bool ForOperations { get; set; }

    public string? RightToRevoke { get; set; }

    public Part2Expiry Expiry { get; set; }

    public DateOnly? ExpiresOn { get; set; }

    public string? ExpiryEvent { get; set; }

    public string? Redisclosure { get; set; }

    public string? Refusal { get; set; }

    public string? SignedBy { get; set; }

    public static Part2Form Of(Part2Terms terms) => new()
    {
        Discloser = terms.Discloser,
        Information = terms.Information,
        Recipients = terms.Recipients,
        Purpose = terms.Purpose,
        ForTreatment = terms.Purposes.HasFlag(Part2Purposes.Treatment),
        ForPayment = terms.Purposes.HasFlag(Part2Purposes.Payment),
        ForOperations = terms.Purposes.HasFlag(Part2Purposes.Operations),
        RightToRevoke = terms.RightToRevoke,
        Expiry = terms.NeverExpires ? Part2Expiry.Never : Part2Expiry.Day,
        Redisclosure = terms.Redisclosure,
        Refusal = terms.Refusal,
        SignedBy = terms.SignedBy,
    };

    public Part2Terms ToTerms() => new(
        Discloser, Information, Recipients, Purpose, Purposes, RightToRevoke, Expiry == Part2Expiry.Event ? ExpiryEvent : null, Expiry == Part2Expiry.Never,
        Redisclosure, Refusal, SignedBy);

    private Part2Purposes Purposes => (ForTreatment ? Part2Purposes.Treatment : Part2Purposes.None)
        | (ForPayment ? Part2Purposes.Payment : Part2Purposes.None)
        | (ForOperations ? Part2Purposes.Operations : Part2Purposes.None);
}

public enum Part2Expiry
{
    Day,
    Event,
    Never,
}
