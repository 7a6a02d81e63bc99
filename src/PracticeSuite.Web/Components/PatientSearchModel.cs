using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Components;

/// <summary>Finds patients, and pages where it is given some, while somebody types; only the last thing typed is answered.</summary>
public sealed class PatientSearchModel(IOperations operations, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private int _asked;
    private Task _last = Task.CompletedTask;

    public string Text { get; private set; } = "";

    public bool IsOpen { get; private set; }

    public bool Busy { get; private set; }

    public IReadOnlyList<PatientName> Found { get; private set; } = [];

    /// <summary>Pages and acts to find as well.</summary>
    public IReadOnlyList<PageLink> Links { get; set; } = [];

    /// <summary>Finds by the text what else can be opened, such as the claim of that number.</summary>
    public Func<string, Task<IReadOnlyList<PageLink>>>? FindMore { get; set; }

    /// <summary>False for those who may not look for patients.</summary>
    public bool FindsPatients { get; set; } = true;

    public IReadOnlyList<PageLink> FoundLinks { get; private set; } = [];

    /// <summary>A place in the patients that were found, then in the pages.</summary>
    public int? Chosen { get; private set; }

    public PatientName? ChosenPatient => Chosen is { } at && at < Found.Count ? Found[at] : null;

    public PageLink? ChosenLink => Chosen is { } at && at >= Found.Count && at < Count ? FoundLinks[at - Found.Count] : null;

    public int Count => Found.Count + FoundLinks.Count;

    public Task TypeAsync(string text, Action draw) => _last = SearchAsync(text, draw);

    /// <summary>Waits for the answer to what was typed last: Enter may come before it.</summary>
    public Task SettleAsync() => _last;

    public void Move(int step)
    {
        if (Count > 0)
            Chosen = ((Chosen ?? (step > 0 ? -1 : 0)) + step + Count) % Count;
    }

    public void Close() => IsOpen = false;

    public void Show(string text) => (Text, IsOpen, Found, FoundLinks, Chosen) = (text, false, [], [], null);

    private async Task SearchAsync(string text, Action draw)
    {
        var mine = ++_asked;
        (Text, IsOpen, Busy) = (text, text.Trim().Length > 1, true);
        draw();
        await Task.Delay(Pause, clock);
        if (mine != _asked)
            return;

        var patients = IsOpen && FindsPatients ? await PatientsAsync(text) : [];
        var more = IsOpen && FindMore is { } find ? await find(text) : [];
        if (mine != _asked)
            return;
        (Found, FoundLinks) = (patients, IsOpen ? [.. more, .. Links.Where(link => link.Answers(text))] : []);
        (Chosen, Busy) = (Count > 0 ? 0 : null, false);
        draw();
    }

    private Task<IReadOnlyList<PatientName>> PatientsAsync(string text) =>
        operations.RunAsync<IPatientAppService, IReadOnlyList<PatientName>>((patients, ct) => patients.SearchAsync(text, ct));
}
