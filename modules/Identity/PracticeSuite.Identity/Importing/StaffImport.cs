using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Data;
using PracticeSuite.Identity.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Identity.Importing;

internal sealed class StaffImport(IdentityDbContext db, Supervision supervision, Part2Roster part2, IAccess access) : IFileImport
{
    public string FileName => "staff.csv";

    public string RowName => "member of staff";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("code", true, "1 to 20 letters, digits, '.', '_' or '-', unique in the practice"),
        new("last_name", true, "at most 60 characters"),
        new("first_name", true, "at most 60 characters"),
        new("credential", true, $"one of {string.Join(", ", Enum.GetNames<Credential>())}"),
        new("npi", false, "ten digits; one that fails its check digit is kept, and claims are held for it"),
        new("taxonomy", false, "ten characters ending in X"),
        new("license_number", false, "at most 30 characters"),
        new("license_state", false, "two letters"),
        new("may_act_as_clinical_staff_since", false, "yyyy-MM-dd, the day from which minutes count (B-030g, B-030h)"),
        new("may_act_as_clinical_staff_reason", false, "10 to 400 characters, where a day is given"),
        new("employed_from", true, "yyyy-MM-dd"),
        new("employed_to", false, "yyyy-MM-dd, the last day"),
        new("part2_since", false, "yyyy-MM-dd, the first day of belonging to the practice's Part 2 unit (P-070)"),
        new("part2_until", false, "yyyy-MM-dd, the last day of it; empty = goes on"),
        new("supervisor", false, "the code of another member of staff, of this file or known", nameof(StaffInput.SupervisorId)),
        new("email", false, "name@domain; invitations to calls go there"),
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var byCode = await db.Staff.ToDictionaryAsync(staff => staff.Code, staff => staff.Id, StringComparer.OrdinalIgnoreCase, cancellationToken);
        var employed = new Dictionary<ImportRow, StaffRecord>();
        file.ForEach(row => employed[row] = Employ(row, byCode));
        // A supervisor may stand further down in the file.
        file.ForEach(row => employed[row].SuperviseBy(row.OptionalNamed("supervisor", byCode, "member of staff")));
        List<StaffRecord> added = [.. employed.Where(pair => !pair.Key.IsRefused).Select(pair => pair.Value)];
        db.AddRange(added);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var staff in added)
            await supervision.FollowAsync(staff, before: null, cancellationToken);
        await part2.FollowAsync(cancellationToken);
    }

    private StaffRecord Employ(ImportRow row, Dictionary<string, Guid> byCode)
    {
        var given = Read(row);
        var since = row.OptionalDate("may_act_as_clinical_staff_since");
        row.ThrowIfRefused();
        var staff = StaffRecord.Employ(db.CurrentPractice, given);
        if (since is { } day)
            staff.AllowClinicalWork(day, access.Caller.Name, row.Raw("may_act_as_clinical_staff_reason"));
        if (!byCode.TryAdd(staff.Code, staff.Id))
            throw IdentityErrors.CodeTaken(staff.Code);
        return staff;
    }

    private static StaffInput Read(ImportRow row) => new(
        row.Raw("code"),
        row.Raw("last_name"),
        row.Raw("first_name"),
        row.Choice<Credential>("credential"),
        row.Raw("npi"),
        row.Raw("taxonomy"),
        row.Raw("license_number"),
        row.Raw("license_state"),
        row.Date("employed_from"),
        row.OptionalDate("employed_to"),
        SupervisorId: null)
    {
        Part2Since = row.OptionalDate("part2_since"),
        Part2Until = row.OptionalDate("part2_until"),
        Email = row.Raw("email"),
    };
}
