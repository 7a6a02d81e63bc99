namespace PracticeSuite.Platform.Records;

/// <summary>
/// One table of what the practice keeps about a patient, as its module offers it to whoever hands out a record (P-147) or disposes of one
/// (P-146). Every table about patients stands behind one; a test holds the parts against the tables.
/// </summary>
public interface IPatientRecordPart
{
    /// <summary>In small letters with dashes: the name of its file, and by which an item of it is found again.</summary>
    string Name { get; }

    string Title { get; }

    /// <summary>The entities that it tells of and disposes of.</summary>
    IReadOnlyList<Type> Entities { get; }

    /// <summary>Why it is in no copy of the record, as a row that only counts versions; null = it is in.</summary>
    string? NotInCopy { get; }

    /// <summary>Why its rows outlive the record; null = they go with it.</summary>
    string? Outlives { get; }

    /// <summary>Somebody may keep single items of it from a copy, each for a reason (P-148, P-156).</summary>
    bool HasItemsToHold { get; }

    /// <summary>In an order of its own, one after the other.</summary>
    IAsyncEnumerable<RecordItem> ReadAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Removes the rows for good. What was removed stands in the audit trail as hashes.</summary>
    Task<int> EraseAsync(Guid patientId, CancellationToken cancellationToken);
}

/// <param name="Id">Names the item within its part.</param>
public sealed record RecordItem(string Id, params IReadOnlyList<RecordField> Fields)
{
    /// <summary>Its row carries the label of the Part 2 program, and what is said of it does, too (P-071).</summary>
    public bool IsPart2 { get; init; }

    /// <summary>The entry of another part of which it tells, and with which it is held: a change says what was changed. Null = it stands for itself.</summary>
    public RecordPlace? Of { get; init; }

    /// <summary>What goes beside the papers of a copy, as the patient's own scan; null = nothing.</summary>
    public RecordFile? File { get; init; }
}

/// <param name="Part">By its name.</param>
public sealed record RecordPlace(string Part, string ItemId)
{
    /// <summary>The entry of which that one tells.</summary>
    public RecordPlace? Of { get; init; }
}

/// <param name="Path">Within the copy, with slashes; of letters that every system takes.</param>
/// <param name="WriteAsync">False = what was written is not what was kept, and is not to be handed out.</param>
public sealed record RecordFile(string Path, Func<Stream, CancellationToken, Task<bool>> WriteAsync);

/// <param name="Label">As people read it.</param>
/// <param name="Value">A text, number, day, instant, month, amount, coded value or <see cref="StaffRef"/>; null = not given.</param>
public sealed record RecordField(string Label, object? Value)
{
    /// <summary>It tells of the Part 2 program, on a row that does not.</summary>
    public bool IsPart2 { get; init; }
}

/// <summary>A member of staff, told by name to who reads the copy.</summary>
public readonly record struct StaffRef(Guid Id)
{
    public static StaffRef? Of(Guid? id) => id is { } known ? new StaffRef(known) : null;
}

/// <summary>What is JSON already, as a document's stored content.</summary>
public readonly record struct RawJson(string Text);
