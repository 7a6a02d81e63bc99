using System.Text;
using System.Text.Json;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Testing;
using Xunit;

namespace PracticeSuite.Privacy.Tests.Requests;

/// <summary>Files of a chart in a copy of the record, and in its disposal: each goes with what it belongs to.</summary>
public sealed class AttachedFileTests
{
    private const string Words = "Scanned on paper.";

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-147"), Trait("Rule", "P-046")]
    public async Task A_file_lies_beside_the_papers_and_a_wrong_one_is_a_line_without_its_name(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var score = await ScoreAsync(clinic);
        await AttachAsync(clinic, ChartItemKind.Score, score, "a: sheet.txt");
        await AttachAsync(clinic, ChartItemKind.Score, score, "a: sheet.txt");
        var wrong = await AttachAsync(clinic, ChartItemKind.Score, score, "Brooks.txt");
        await clinic.As(clinic.Chen).RunAsync<IAttachmentAppService>((all, ct) => all.MarkInErrorAsync(clinic.Rosa, wrong, "It is another patient's.", ct));

        var (_, files) = await Copies.WriteAsync(clinic, clinic.Adler);

        var scans = files.Where(file => file.Key.EndsWith("-a_ sheet.txt", StringComparison.Ordinal)).ToList();
        Assert.Equal([Words, Words], scans.Select(file => Encoding.UTF8.GetString(file.Value)));
        using var json = JsonDocument.Parse(files["attachments.json"]);
        Assert.Equal(["a: sheet.txt", "a: sheet.txt", null], json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.TryGetProperty("Name", out var name) ? name.GetString() : null));
        Assert.DoesNotContain("Brooks", string.Join('\n', files.Keys) + Encoding.UTF8.GetString(files["attachments.json"]), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-148"), Trait("Rule", "P-156")]
    public async Task A_file_is_held_with_what_it_belongs_to_and_with_what_that_tells_of(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var score = await ScoreAsync(clinic);
        var medication = await clinic.Host.AsSystem.RunAsync<IMedicationAppService, MedicationDto>((all, ct) => all.AddAsync(clinic.Rosa, Sertraline(clinic), ct));
        await AttachAsync(clinic, ChartItemKind.Score, score, "sheet.txt");
        await AttachAsync(clinic, ChartItemKind.Medication, medication.Events[0].Id, "bottle.txt");
        Assert.Equal(2, Scans((await Copies.WriteAsync(clinic, clinic.Adler)).Files));
        await HoldAsync(clinic, "medications", $"{medication.Id}");
        await HoldAsync(clinic, "scales", $"{score}");

        var (copy, files) = await Copies.WriteAsync(clinic, clinic.Adler);

        Assert.Equal((2, 0, 0), (copy.Withheld, files.ItemsOf("attachments"), Scans(files)));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-071"), Trait("Rule", "P-072")]
    public async Task A_copy_without_the_Part_2_program_has_none_of_its_files(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        var plain = await ScoreAsync(clinic);
        await AttachAsync(clinic, ChartItemKind.Score, plain, "plain.txt");
        await clinic.RunUnitAsync(clinic.Chen);
        await AttachAsync(clinic, ChartItemKind.Score, plain, "program.txt");

        var own = (await Copies.WriteAsync(clinic, clinic.Adler)).Files;
        var theirs = (await Copies.WriteForLawyersAsync(clinic, clinic.Adler)).Files;

        Assert.Equal((2, 2), (own.ItemsOf("attachments"), Scans(own)));
        Assert.Equal((1, 1), (theirs.ItemsOf("attachments"), Scans(theirs)));
        Assert.DoesNotContain(theirs.Keys, name => name.EndsWith("program.txt", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-147")]
    public async Task A_damaged_file_keeps_nothing_else_from_the_patient(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await AttachAsync(clinic, ChartItemKind.Score, await ScoreAsync(clinic), "sheet.txt");
        await SqlAsync(clinic, "UPDATE charting_attachment_chunks SET content = X'41'");

        var (_, files) = await Copies.WriteAsync(clinic, clinic.Adler);

        Assert.Contains("not what was attached", Encoding.UTF8.GetString(Assert.Single(files, file => file.Key.EndsWith("sheet.txt.damaged.txt", StringComparison.Ordinal)).Value), StringComparison.Ordinal);
        Assert.Contains("record.pdf", files.Keys);
    }

    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases)), Trait("Rule", "P-146")]
    public async Task A_disposal_takes_the_bytes_with_the_file(DatabaseKind kind)
    {
        await using var clinic = await Clinic.CreateAsync(kind);
        await AttachAsync(clinic, ChartItemKind.Score, await ScoreAsync(clinic), "sheet.txt");
        Assert.Equal(1L, await SqlAsync(clinic, "SELECT COUNT(*) FROM charting_attachment_chunks"));

        await clinic.Host.AsSystem.RunAsync<IEnumerable<IPatientRecordPart>, int>((parts, ct) => parts.Single(part => part.Name == "attachments").EraseAsync(clinic.Rosa, ct));

        Assert.Equal(0L, await SqlAsync(clinic, "SELECT COUNT(*) FROM charting_attachment_chunks"));
    }

    private static NewMedication Sertraline(Clinic clinic) => new(
        "sertraline", null, [], MedicationForm.Tablet, MedicationRoute.Oral, new DoseInput(50, DoseUnit.Mg, 1), null, clinic.Chen.StaffId, null, MedicationSource.PrescribedHere, null,
        new DateOnly(2026, 9, 1), null, new WhyInput(ChangeReason.NewTreatment, "Low mood.", clinic.Chen.StaffId));

    private static async Task<Guid> ScoreAsync(Clinic clinic) => (await clinic.As(clinic.Chen).RunAsync<IScaleAppService, ScaleResultDto>(
        (scales, ct) => scales.RecordAsync(clinic.Rosa, new ScaleResultInput("GAD-7", 12, new DateOnly(2026, 10, 1), IsPrimary: false, ScaleMode.Self), ct))).Id;

    private static async Task<Guid> AttachAsync(Clinic clinic, ChartItemKind kind, Guid item, string name)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(Words));
        return (await clinic.As(clinic.Chen).RunAsync<IAttachmentAppService, AttachmentDto>((all, ct) => all.AttachAsync(clinic.Rosa, new NewAttachment(kind, item, name, null), content, ct))).Id;
    }

    private static Task HoldAsync(Clinic clinic, string part, string item) => clinic.As(clinic.Chen).RunAsync<IHeldItemAppService>(
        (items, ct) => items.HoldAsync(clinic.Rosa, new HoldInput(part, item, HoldKind.Privacy, "Her employer reads her mail"), ct));

    private static int Scans(IReadOnlyDictionary<string, byte[]> files) => files.Values.Count(content => Encoding.UTF8.GetString(content) == Words);

    private static async Task<object?> SqlAsync(Clinic clinic, string statement)
    {
        await using var connection = clinic.Host.Provider.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync();
    }
}
