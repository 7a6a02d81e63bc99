using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Calls;

/// <param name="Version">0 = nobody has touched it yet, and its agenda is computed each time it is looked at.</param>
/// <param name="Start">When it was to begin, or was begun without an appointment; UTC.</param>
/// <param name="HasAppointment">False = it was begun without one.</param>
public sealed record CallDto(Guid Id, int Version, CallState State, DateTimeOffset Start, DateTimeOffset End, string TimeZoneId, bool HasAppointment)
{
    /// <summary>Where it is joined outside of the product.</summary>
    public string? Link { get; init; }

    /// <summary>When the same people talked before.</summary>
    public DateTimeOffset? LastAt { get; init; }

    public IReadOnlyList<CallPersonDto> People { get; init; } = [];

    /// <summary>In order.</summary>
    public IReadOnlyList<CallLineDto> Agenda { get; init; } = [];

    /// <summary>Shared patients with a reason who are not on it: more than the time is for, or left out; those that are left when it ends come back in the next one.</summary>
    public IReadOnlyList<CallLineDto> Others { get; init; } = [];

    /// <summary>Decisions and tasks as they were written, those that the caller may see.</summary>
    public IReadOnlyList<CallItemDto> Items { get; init; } = [];

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>It is known to have taken place (K-085).</summary>
    public DateTimeOffset? HeldAt { get; init; }

    /// <summary>Who says that it was held while nobody has confirmed it.</summary>
    public Guid? MarkedById { get; init; }

    /// <summary>Until when another one can confirm it.</summary>
    public DateTimeOffset? ConfirmableUntil { get; init; }

    /// <summary>How many patients the time is for.</summary>
    public int Capacity { get; init; }
}

public enum CallState
{
    Planned,
    Open,
    Ended,
    Missed,
    Canceled,
}

/// <param name="IsHere">In the room within the last two minutes.</param>
public sealed record CallPersonDto(Guid StaffId, DateTimeOffset? JoinedAt, bool IsHere, DateTimeOffset? AttestedAt)
{
    /// <summary>In the room with another for a minute, or one of those who say that the call was held: they can attest it.</summary>
    public bool TookPart { get; init; }
}

/// <param name="Key">Of the line, for a screen that keeps them apart.</param>
/// <param name="PatientId">Null = somebody whom the caller may not see.</param>
/// <param name="Talked">How long they were talked about, without what runs now.</param>
/// <param name="NowSince">They are talked about now, since then.</param>
public sealed record CallLineDto(Guid Key, Guid? PatientId, Seconds Talked, DateTimeOffset? NowSince)
{
    /// <summary>Why, the first reason first.</summary>
    public IReadOnlyList<CallReasonDto> Reasons { get; init; } = [];
}

/// <param name="Place">Where in the chart it is looked at, as an addition to its address.</param>
/// <param name="IsUrgent">An open flag.</param>
public sealed record CallReasonDto(string Text, string Place, bool IsUrgent);

/// <param name="OwnerId">Null = a decision; else whose task it is.</param>
public sealed record CallItemDto(Guid Id, Guid PatientId, string Text, Guid? OwnerId, DateOnly? DueOn, Guid WrittenById, DateTimeOffset WrittenAt, DateTimeOffset? DoneAt, bool MayWithdraw);
