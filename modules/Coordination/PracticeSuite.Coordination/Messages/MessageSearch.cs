using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Messages;

/// <summary>
/// Looks for words in the messages of somebody's own conversations (K-068). Which of them exist, the filter says: practice, participant, relationship, Part 2. It goes from the
/// person's conversations to the latest messages of each by two indexes, and looks through a bounded number of texts: an index of words would be a second copy of
/// what was written, to be labelled, retracted and disposed of with the first.
/// </summary>
internal sealed class MessageSearch(CoordinationDbContext db)
{
    private static readonly char[] Ends = ['.', '!', '?', '\n', '\r', '。', '！', '？'];

    public async Task<IReadOnlyList<MessageHitDto>> FindAsync(Guid me, string? words, CancellationToken cancellationToken)
    {
        var wanted = Words(words);
        if (wanted.Count == 0)
            return [];
        var own = db.Messages.Where(m => m.Text != null && db.Participants.Any(one => one.ThreadId == m.ThreadId && one.StaffId == me))
            .OrderByDescending(m => m.SentAt).ThenByDescending(m => m.Id).Take(MessageLimits.Searched);
        foreach (var word in wanted)
        {
            var pattern = $"%{Escaped(word)}%";
            own = own.Where(m => EF.Functions.Like(m.Text!, pattern, "\\"));
        }

        var found = await own.OrderByDescending(m => m.SentAt).ThenByDescending(m => m.Id).Take(MessageLimits.Hits)
            .Join(db.Threads, m => m.ThreadId, t => t.Id, (m, t) => new { m.Id, m.ThreadId, t.Kind, m.PatientId, m.AuthorId, m.Direction, m.SentAt, m.Text }).ToListAsync(cancellationToken);
        return [.. found.OrderByDescending(m => m.SentAt).ThenByDescending(m => m.Id)
            .Select(m => new MessageHitDto(m.Id, m.ThreadId, m.Kind, MessageThread.AboutOf(m.PatientId), m.AuthorId, m.Direction, m.SentAt, SentenceOf(m.Text!, wanted[0])))];
    }

    public static IReadOnlyList<string> Words(string? given)
    {
        var words = (Check.Optional(given, "Search", MessageLimits.Search) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        Check.That(words.Count <= MessageLimits.SearchWords, "Search", $"Search has {words.Count} words; give {MessageLimits.SearchWords} at most.");
        return words;
    }

    /// <summary>From the end of the sentence before to its own, cut around the word where it is long.</summary>
    public static string SentenceOf(string text, string word)
    {
        var at = Math.Max(0, text.IndexOf(word, StringComparison.OrdinalIgnoreCase));
        var from = at == 0 ? 0 : text.LastIndexOfAny(Ends, at - 1) + 1;
        var end = text.IndexOfAny(Ends, Math.Min(at + word.Length, text.Length));
        var until = end < 0 ? text.Length : end + 1;
        if (until - from <= MessageLimits.Sentence)
            return text[from..until].Trim();
        var begin = Math.Max(from, Math.Min(at - (MessageLimits.Sentence / 4), until - MessageLimits.Sentence));
        var stop = Math.Min(until, begin + MessageLimits.Sentence);
        // Never between the two halves of a character.
        begin += begin > 0 && char.IsLowSurrogate(text[begin]) ? 1 : 0;
        stop -= stop < text.Length && char.IsLowSurrogate(text[stop]) ? 1 : 0;
        return $"{(begin > from ? "…" : "")}{text[begin..stop].Trim()}{(stop < until ? "…" : "")}";
    }

    private static string Escaped(string word) => word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
