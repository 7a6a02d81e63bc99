using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Data;
using PracticeSuite.Identity.Practices;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Identity.Importing;

internal sealed class LocationsImport(IdentityDbContext db) : IFileImport
{
    public string FileName => "locations.csv";

    public string RowName => "location";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("code", true, "1 to 20 letters, digits, '.', '_' or '-', unique in the practice"),
        new("name", true, "at most 60 characters"),
        new("time_zone", true, "an IANA time zone, for instance America/New_York", nameof(LocationInput.TimeZoneId)),
        new("place_of_service", false, "two digits of the CMS set; without one, claims are held"),
        new("is_virtual", false, "yes or no (no)"),
        new("npi", false, "10 digits, where the location has one of its own", nameof(LocationInput.Npi)),
        .. AddressColumns.Of(required: false),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var practice = await db.Practices.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var codes = (await db.Locations.Select(location => location.Code).ToListAsync(cancellationToken))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        file.ForEach(row =>
        {
            var given = Read(row);
            row.ThrowIfRefused();
            if (practice is null)
                throw IdentityErrors.PracticeNotFound(db.CurrentPractice);
            var location = Location.Open(db.CurrentPractice, given, practice.Address);
            if (!codes.Add(location.Code))
                throw IdentityErrors.CodeTaken(location.Code);
            db.Add(location);
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static LocationInput Read(ImportRow row) => new(
        row.Raw("code"), row.Raw("name"), row.Raw("time_zone"), row.Raw("place_of_service"), row.Flag("is_virtual"), row.Address())
    {
        Npi = row.Raw("npi"),
    };
}
