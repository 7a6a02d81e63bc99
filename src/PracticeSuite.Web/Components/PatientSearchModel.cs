using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Components;

/// <summary>Finds patients while somebody types; only the last thing typed is answered.</summary>
public sealed class PatientSearchModel(IOperations operations, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private int _asked;
    private Task _last = Task.CompletedTask;

    public string Text { get; private set; } = "";

    public bool IsOpen { get; private set; }

    public bool Busy { get; private set; }

    public IReadOnlyList<PatientName> Found { get; private set; } = [];

    public int? Chosen { get; private set; }

    public PatientName? ChosenPatient => Chosen is { } at && at < Found.Count ? Found[at] : null;

    public Task TypeAsync(string text, Action draw) => _last = SearchAsync(text, draw);

    /// <summary>Waits for the answer to what was typed last: Enter may come before it.</summary>
    public Task SettleAsync() => _last;

    public void Move(int step)
    {
        if (Found.Count > 0)
            Chosen = ((Chosen ?? (step > 0 ? -1 : 0)) + step + Found.Count) % Found.Count;
    }

    public void Close() => IsOpen = false;

    public void Show(string text) => (Text, IsOpen, Found, Chosen) = (text, false, [], null);

    private async Task SearchAsync(string text, Action draw)
    {
        var mine = ++_asked;
        (Text, IsOpen, Busy) = (text, text.Trim().Length > 1, true);
        draw();
        await Task.Delay(Pause, clock);
        if (mine != _asked)
            return;

        Found = IsOpen
            ? await operations.RunAsync<IPatientAppService, IReadOnlyList<PatientName>>((patients, ct) => patients.SearchAsync(text, ct))
            : [];
        (Chosen, Busy) = (Found.Count > 0 ? 0 : null, false);
        draw();
    }
}
