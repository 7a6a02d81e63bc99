using PracticeSuite.Kernel;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>The death of a patient, which takes every later minute out of the month (B-170): asked before it is recorded, and taken back with a reason.</summary>
public sealed class PatientDeath(PatientModel page)
{
    /// <summary>On the patient's clock; empty until somebody gives it.</summary>
    public DateTime? At { get; set; }

    /// <summary>What recording it would mean, while the page waits for a yes.</summary>
    public string? Question { get; private set; }

    public async Task AskAsync()
    {
        var isGiven = await page.Closing.TryAsync(() => At is null ? throw Missing() : Task.CompletedTask);
        Question = isGiven ? $"Record that {Name} died on {Show.DayAndTime(page.Clock.InstantOf(At!.Value), page.Clock.Zone)}? Minutes after it do not count." : null;
    }

    public void Decline() => Question = null;

    /// <summary>Nothing was asked, nothing is recorded.</summary>
    public async Task RecordAsync()
    {
        if (Question is null)
            return;
        Question = null;
        if (await page.CloseAsync("Death recorded.", (patients, ct) => patients.RecordDeathAsync(page.Patient!.Id, page.Clock.InstantOf(At!.Value), ct)))
            At = null;
    }

    public Task<bool> TakeBackAsync(string reason) => page.CloseAsync(
        "No death is on record any more; minutes count again.", (patients, ct) => patients.TakeBackDeathAsync(page.Patient!.Id, reason, ct));

    private string Name => page.Patient is { FirstName: { } first, LastName: { } last } ? $"{first} {last}" : page.Name;

    private static BusinessException Missing() => Check.Invalid("DiedAt", "Give the day and the time of death.");
}
