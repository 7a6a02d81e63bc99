namespace PracticeSuite.Charting.Contracts.Notes;

/// <summary>
/// What an author writes beside a draft for themselves alone, co-author or not. Sentences that they mark, and no others, go into the
/// shared draft. It ends with the draft: what is to be kept apart for longer is a psychotherapy note (P-060).
/// </summary>
public interface IPrivateDraftAppService
{
    Task<PrivateDraftDto> GetAsync(Guid draftId, CancellationToken cancellationToken);

    Task<PrivateDraftDto> KeepAsync(Guid draftId, PrivateDraftInput input, CancellationToken cancellationToken);

    /// <summary>Adds the marked sentences to a section of the shared draft; their marks are taken off.</summary>
    /// <param name="version">Of the shared draft, as it was shown.</param>
    Task<NoteDraftDto> ShareAsync(Guid draftId, string sectionKey, int version, CancellationToken cancellationToken);
}

/// <param name="Marked">Sentences of the text, as <see cref="PrivateDraftDto.Sentences"/> has them.</param>
/// <param name="Version">That was shown.</param>
public sealed record PrivateDraftInput(string? Text, IReadOnlyList<string> Marked, int Version);

public sealed record PrivateDraftDto(Guid DraftId, int Version, string Text, IReadOnlyList<PrivateSentence> Sentences);

public sealed record PrivateSentence(string Text, bool IsMarked);
