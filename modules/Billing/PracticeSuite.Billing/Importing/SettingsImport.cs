using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Settings;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Importing;

/// <summary>settings.csv: the practice's choices, one a row.</summary>
internal sealed class SettingsImport(BillingDbContext db, CurrentCaller caller) : IFileImport
{
    private static readonly Dictionary<string, Func<BhiPracticeSettings, bool, BhiPracticeSettings>> Choices = new(StringComparer.OrdinalIgnoreCase)
    {
        ["prefer_g0323"] = (settings, value) => settings with { PreferG0323 = value },
        ["group_same_specialty_counts"] = (settings, value) => settings with { GroupSameSpecialtyCounts = value },
        ["accept_90792_as_initiating"] = (settings, value) => settings with { Accept90792AsInitiating = value },
        ["accept_hbai_as_initiating"] = (settings, value) => settings with { AcceptHbaiAsInitiating = value },
        ["release_after_month_close"] = (settings, value) => settings with { ReleaseAfterMonthClose = value },
        ["advanced_apm_participant"] = (settings, value) => settings with { AdvancedApmParticipant = value },
    };

    public string FileName => "settings.csv";

    public string RowName => "setting";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("setting", true, $"one of {string.Join(", ", Choices.Keys)}"),
        new("value", true, "yes or no"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var stored = await db.Settings.SingleOrDefaultAsync(cancellationToken);
        var settings = stored?.ToChoices() ?? new BhiPracticeSettings();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        file.ForEach(row =>
        {
            var change = row.Named("setting", Choices, "setting");
            if (row.Raw("setting") is { } name && !seen.Add(name))
                row.Refuse("setting", "This setting is already in the file; leave one of the two lines out.");
            if (row.OptionalFlag("value") is not { } value)
            {
                if (row.Raw("value") is null)
                    row.Refuse("value", "value is missing; write yes or no.");
                return;
            }

            row.ThrowIfRefused();
            settings = change(settings, value);
        });
        if (stored is null)
            db.Settings.Add(BhiSettings.Of(caller.Practice, settings));
        else
            stored.Change(settings);
        await db.SaveChangesAsync(cancellationToken);
    }
}
