using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Messages;

/// <summary>A message becomes a care-coordination note (K-065), with a way from each to the other.</summary>
public interface IMessageFilingAppService
{
    /// <summary>Begins a draft of the caller's with what was written, who wrote it to whom and when; they read, change and sign it like any other.</summary>
    /// <returns>The draft, which keeps its id as a note.</returns>
    /// <exception cref="BusinessException">
    /// <c>Coordination:MessageNotFound</c>, <c>Coordination:NothingToFile</c>: it was retracted, is administrative or about nobody; <c>Coordination:FiledByProgram</c>: it is
    /// the Part 2 program's (P-071); <c>Coordination:MayNotFile</c>: the caller writes no notes about the patient.
    /// </exception>
    Task<Guid> FileAsync(Guid messageId, CancellationToken cancellationToken);

    /// <summary>Messages that a note was filed from, as far as the caller may read them.</summary>
    Task<IReadOnlyList<FiledMessageDto>> GetOfNoteAsync(Guid patientId, Guid noteId, CancellationToken cancellationToken);
}

public sealed record FiledMessageDto(Guid MessageId, Guid ThreadId, Guid PatientId, Guid AuthorId, DateTimeOffset SentAt);

/// <param name="Address">From the chart's address on: the note, or the caller's own draft; null = it is not signed yet, or not theirs to read.</param>
public sealed record FiledNoteDto(Guid NoteId, Guid ById, string? Address);
