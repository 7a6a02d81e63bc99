using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Data;
using PracticeSuite.Identity.Practices;
using PracticeSuite.Identity.Staff;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Identity.Importing;

/// <summary>The one row sets up the practice that the import runs for, or changes it.</summary>
internal sealed class PracticesImport(IdentityDbContext db, PracticeSetup setup, Part2Roster part2) : IFileImport
{
    public string FileName => "practices.csv";

    public string RowName => "practice";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("code", true, "1 to 20 letters, digits, '.', '_' or '-'"),
        new("name", true, "at most 60 characters"),
        new("tax_id", true, "nine digits"),
        new("group_npi", false, "ten digits"),
        new("group_taxonomy", false, "ten characters ending in X"),
        new("phone", true, "ten digits"),
        new("after_hours_phone", false, "ten digits: where patients call when the practice is closed (K-182)"),
        new("is_fqhc_or_rhc", false, "yes or no (no)"),
        new("part2_program", false, "None, Unit or WholePractice (None)"),
        new("part2_reminder", false, "yes or no (no): every chart reminds clinicians to ask the patient about additional information (P-082)"),
        new("consent_age", false, $"years from which a patient consents without a guardian, {IdentityLimits.ConsentAgeMin} to {IdentityLimits.ConsentAgeMax} ({IdentityLimits.AdultAge})"),
        .. AddressColumns.Of(required: true),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var save = await setup.PrepareAsync(cancellationToken);
        var line = 0L;
        file.ForEach(row =>
        {
            if (line > 0)
                row.Refuse("code", $"Line {line} is the practice that the import runs for; import other practices by themselves.");
            line = row.Line;
            var given = Read(row);
            row.ThrowIfRefused();
            save(given);
        });
        if (file.Accepted != 1)
        {
            db.ChangeTracker.Clear(); // a refused change may have begun, and must not be saved with the next file
            return;
        }

        await db.SaveChangesAsync(cancellationToken);
        await part2.FollowAsync(cancellationToken);
    }

    private static PracticeInput Read(ImportRow row) => new(
        row.Raw("code"),
        row.Raw("name"),
        row.Raw("tax_id"),
        row.Raw("group_npi"),
        row.Raw("group_taxonomy"),
        row.Address(),
        row.Raw("phone"),
        row.Flag("is_fqhc_or_rhc"),
        row.Choice<Part2Program>("part2_program", Part2Program.None),
        row.OptionalNumber("consent_age", IdentityLimits.ConsentAgeMin, IdentityLimits.ConsentAgeMax) ?? IdentityLimits.AdultAge)
    {
        RemindsToAsk = row.Flag("part2_reminder"), AfterHoursPhone = row.Raw("after_hours_phone"),
    };
}
