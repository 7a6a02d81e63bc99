namespace PracticeSuite.Charting.Contracts.Contacts;

/// <summary>Somebody asks one or both of a pair for what only they can do.</summary>
/// <param name="PatientId">About whom it is; null = about all whom they share.</param>
/// <param name="ToStaffIds">The two, or the one whose signature is missing.</param>
public sealed record PairAsked(PairAsk What, Guid? PatientId, IReadOnlyList<Guid> ToStaffIds, string By, Guid? ByUserId, DateTimeOffset At)
{
    /// <summary>Of what the Part 2 program made (P-072).</summary>
    public bool IsPart2 { get; init; }
}

public enum PairAsk
{
    /// <summary>To agree on how they keep in touch (K-001).</summary>
    Agreement,

    /// <summary>To name who leads in a crisis, and the backup (K-004).</summary>
    Lead,

    /// <summary>To sign the agreement that the colleague has signed (K-010).</summary>
    AgreementSignature,

    /// <summary>To sign what asks for less for one patient (K-015, K-017).</summary>
    TermsSignature,
}

/// <summary>Hears of it in the transaction in which it is asked; a module above the chart implements it.</summary>
public interface IHearOfPairAsks
{
    Task HearAsync(PairAsked asked, CancellationToken cancellationToken);
}
