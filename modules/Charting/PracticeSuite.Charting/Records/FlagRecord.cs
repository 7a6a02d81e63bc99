using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Charting.Records;

/// <summary>Urgent flags are of the record: what was noticed, who answered and what was done.</summary>
internal static class FlagRecord
{
    public static void AddFlagRecord(this IServiceCollection services) => services.AddRecordPart(new RecordTable<ChartingDbContext, UrgentFlag>(
        "urgent-flags", "Urgent flags",
        (db, patient) => db.Set<UrgentFlag>().Where(f => f.PatientId == patient).Include(f => f.Lines).Include(f => f.Acts).Include(f => f.Addressees).OrderBy(f => f.RaisedAt), Read)
    { With = [typeof(UrgentFlagLine), typeof(UrgentFlagAct), typeof(UrgentFlagAddressee)], HasItemsToHold = true });

    private static RecordItem Read(UrgentFlag f) => new(
        $"{f.Id}",
        [
            new("Level", f.Level), new("Rule", f.Rule), new("About", f.Reason ?? FlagRules.Find(f.Rule)?.Words), new("State", f.State), new("Raised", f.RaisedAt), new("Raised by", FlagText.RaisedBy(f.Rule, f.Rule is null || f.RaisedByUserId is not null ? f.RaisedBy : null)),
            .. f.Lines.OrderBy(line => line.Number).Select(line => new RecordField("Because of", string.Join("; ", line.Facts.Select(one => $"{one.What} {one.Value} {one.Link} {one.On:yyyy-MM-dd}"))) { IsPart2 = line.IsPart2 }),
            .. f.Addressees.OrderBy(one => one.As).Select(one => new RecordField("Told", new StaffRef(one.StaffId)) { IsPart2 = one.IsPart2 }),
            .. f.Acts.OrderBy(act => act.At).ThenBy(act => act.Number).Select(act => new RecordField(
                $"{act.Act}", string.Join(", ", new[] { $"{act.At:yyyy-MM-dd HH:mm} UTC", act.By, act.Disposition?.ToString(), act.Words }.Where(part => !string.IsNullOrEmpty(part)))) { IsPart2 = act.IsPart2 }),
        ]);
}
