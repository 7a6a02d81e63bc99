using System.Text.Json;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Live;

/// <summary>What goes over the wire between nodes: which node, of what kind, and ids. No name, no word and no day of anybody.</summary>
/// <param name="About">The conversation or the call.</param>
/// <param name="Ids">Members of staff, or patients.</param>
internal sealed record LiveLetter(Guid Node, LiveKind Kind, Guid Practice, Guid About, IReadOnlyList<Guid> Ids)
{
    /// <summary>A letter that is longer is none of ours.</summary>
    private const int Longest = 64 * 1024;

    public static LiveLetter Of(Guid node, ThreadToldEventArgs told) => new(node, LiveKind.Thread, told.Practice.Value, told.ThreadId, [.. told.Staff]);

    public static LiveLetter Of(Guid node, CallToldEventArgs told) => new(node, LiveKind.Call, told.Practice.Value, told.CallId, []);

    public static LiveLetter Of(Guid node, CalendarChangedEventArgs told) => new(node, LiveKind.Calendar, told.Practice.Value, Guid.Empty, []);

    public static LiveLetter Of(Guid node, ChartChangedEventArgs told) => new(node, LiveKind.Chart, Guid.Empty, Guid.Empty, [.. told.PatientIds]);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>Null = it is none of ours.</summary>
    public static LiveLetter? Read(byte[]? bytes)
    {
        if (bytes is null || bytes.Length > Longest)
            return null;
        try
        {
            return JsonSerializer.Deserialize<LiveLetter>(bytes) is { Ids: not null } letter ? letter : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal enum LiveKind
{
    Thread,
    Call,
    Calendar,
    Chart,
}

/// <summary>The signals of one process, as letters go out of them and come in.</summary>
internal sealed class LiveSwitch(MessageSignals messages, CallSignals calls, CalendarSignals calendars, ChartSignals charts)
{
    private readonly Guid _node = Guid.CreateVersion7();

    /// <param name="send">Holds nobody up and throws nothing: it is called on the thread of whoever acted.</param>
    public void Connect(Action<LiveLetter> send)
    {
        messages.Said += (_, told) => send(LiveLetter.Of(_node, told));
        calls.Said += (_, told) => send(LiveLetter.Of(_node, told));
        calendars.Said += (_, told) => send(LiveLetter.Of(_node, told));
        charts.Said += (_, told) => send(LiveLetter.Of(_node, told));
    }

    /// <summary>What this node said itself, its screens have heard.</summary>
    public void Take(LiveLetter? letter)
    {
        if (letter is null || letter.Node == _node)
            return;
        switch (letter.Kind)
        {
            case LiveKind.Thread: messages.Arrive(new ThreadToldEventArgs(new PracticeId(letter.Practice), letter.About, letter.Ids.ToHashSet())); break;
            case LiveKind.Call: calls.Arrive(new CallToldEventArgs(new PracticeId(letter.Practice), letter.About)); break;
            case LiveKind.Calendar: calendars.Arrive(new CalendarChangedEventArgs(new PracticeId(letter.Practice))); break;
            case LiveKind.Chart: charts.Arrive(new ChartChangedEventArgs(letter.Ids.ToHashSet())); break;
        }
    }
}
