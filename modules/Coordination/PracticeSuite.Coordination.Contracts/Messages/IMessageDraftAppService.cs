using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Messages;

/// <summary>What somebody has begun to write and not sent: kept for each person and thread, and nobody else's to see.</summary>
public interface IMessageDraftAppService
{
    /// <summary>Null where nothing was begun.</summary>
    Task<MessageDraftDto?> GetAsync(DraftPlace place, CancellationToken cancellationToken);

    /// <summary>As it was typed, whether or not it could be sent; an empty one is removed.</summary>
    /// <param name="known">The draft that whoever types had before them; null = they know of none.</param>
    /// <returns>What is kept now; null = nothing.</returns>
    /// <exception cref="BusinessException"><c>Coordination:DraftChanged</c>: another window has kept something else there, which stays.</exception>
    Task<DraftMark?> KeepAsync(DraftPlace place, DraftMessage draft, DraftMark? known, CancellationToken cancellationToken);
}

/// <summary>A thread, or a new one about a patient or about none.</summary>
public sealed record DraftPlace(Guid? ThreadId, Guid? PatientId)
{
    /// <summary>Of a new one: what is begun for the team never stands in what the patient is to read (K-069).</summary>
    public ThreadKind Kind { get; init; }
}

public sealed record DraftMessage(string Text, MessageLevel Level, bool IsAdministrative, IReadOnlyList<Guid> To, IReadOnlyList<ChartPlace> Links)
{
    public IReadOnlyList<ChartThing> Things { get; init; } = [];

    public MessageDirection Direction { get; init; }
}

public sealed record MessageDraftDto(Guid? PatientId, DraftMessage Draft, DateTimeOffset KeptAt, DraftMark Mark);

/// <summary>A draft as it was kept once: by it a window tells its own from what another one has kept since.</summary>
/// <param name="Version">Counts how often it was kept.</param>
public sealed record DraftMark(Guid DraftId, int Version);
