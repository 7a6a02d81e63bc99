using System.Reflection;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Notes;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Charting.Tests.Notes;

[Trait("Rule", "P-043")]
public sealed class NoteCanonTests
{
    /// <summary>What comes after the signature, and a label that the base context puts as it saves.</summary>
    private static readonly HashSet<string> Unsigned = new(StringComparer.Ordinal)
    {
        "Version", "IsPart2", "ContentHash", "State", "CoSignerId", "CoSignerName", "CoSignerCredential", "CoSignedAt", "CoSignatureHash", "LockedAt", "AddendaHash",
        "WithdrawnById", "WithdrawnAt", "WithdrawnReason", "IsMovedOn",
    };

    private static readonly NoteSection Section = new("Data", "Words.") { CopiedFromId = Guid.CreateVersion7(), CopiedFromOn = NoteDesk.Day, IsUnedited = true };

    public static TheoryData<string> OfNote => [.. Settable(typeof(Note)).Where(name => !Unsigned.Contains(name))];

    public static TheoryData<string> OfSection => [.. Settable(typeof(NoteSection))];

    [Theory, MemberData(nameof(OfNote))]
    public void Each_thing_that_was_signed_is_in_the_hash(string property)
    {
        var note = Whole();
        var before = NoteCanon.HashOf(note);

        Vary(note, property);

        Assert.NotEqual(before, NoteCanon.HashOf(note));
    }

    [Theory, MemberData(nameof(OfSection))]
    public void So_is_each_thing_of_a_section(string property)
    {
        var note = Whole();
        var before = NoteCanon.HashOf(note);

        Vary(note.Sections[0], property);

        Assert.NotEqual(before, NoteCanon.HashOf(note));
    }

    [Theory, InlineData("CoSignerId"), InlineData("CoSignerName"), InlineData("CoSignerCredential"), InlineData("CoSignedAt"), InlineData("ContentHash")]
    public void Each_thing_of_a_co_signature_is_in_its_hash(string property)
    {
        var note = Whole(needsCoSignature: true);
        note.CoSign(new NoteSigner(Guid.CreateVersion7(), "Ann Lee", "CP"), Today.Now);
        var before = NoteCanon.CoSignatureOf(note);

        Vary(note, property);

        Assert.NotEqual(before, NoteCanon.CoSignatureOf(note));
    }

    private static Note Whole(bool needsCoSignature = false)
    {
        var draft = NoteDraft.Begin(default, Guid.CreateVersion7(), Guid.CreateVersion7(), new NewNote(NoteKind.Progress, "DAP", NoteDesk.Day), Today.Now);
        var body = new NoteBody(NoteDesk.Day) { DiagnosisCodes = ["F41.1"], Sections = [Section with { }] };
        return Note.Sign(draft, body, new NoteSigner(draft.AuthorId, "Mei Chen", "LCSW"), new NoteTerms(needsCoSignature, IsLate: false, Today.Now));
    }

    private static IEnumerable<string> Settable(Type type) => All(type).Select(property => property.Name);

    private static IEnumerable<PropertyInfo> All(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => Setter(property) is not null);

    private static MethodInfo? Setter(PropertyInfo property) => property.DeclaringType!.GetProperty(property.Name)!.GetSetMethod(nonPublic: true);

    private static void Vary(object of, string name)
    {
        var property = of.GetType().GetProperty(name)!;
        Setter(property)!.Invoke(of, [Other(property.PropertyType, property.GetValue(of))]);
    }

    private static object Other(Type type, object? now) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var one when one == typeof(string) => $"{now} and more",
        var one when one == typeof(Guid) => Guid.CreateVersion7(),
        var one when one == typeof(bool) => now is not true,
        var one when one == typeof(DateOnly) => (now is DateOnly day ? day : NoteDesk.Day).AddDays(1),
        var one when one == typeof(DateTimeOffset) => (now is DateTimeOffset at ? at : NoteDesk.Start).AddMinutes(1),
        var one when one == typeof(PracticeId) => new PracticeId(Guid.CreateVersion7()),
        var one when one.IsEnum => Enum.GetValues(one).Cast<object>().First(value => !value.Equals(now)),
        var one when one == typeof(byte[]) => new byte[] { 1 },
        var one when one == typeof(IReadOnlyList<string>) => new[] { "F42.2" },
        var one when one == typeof(IReadOnlyList<Guid>) => new[] { Guid.CreateVersion7() },
        var one when one == typeof(IReadOnlyList<NoteSection>) => new[] { Section, Section with { Key = "Risk" } },
        var one => throw new InvalidOperationException($"A {one.Name} is signed and this test has no other one."),
    };
}
