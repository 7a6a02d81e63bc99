using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Charting.PsychotherapyNotes;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Charting.Tests.PsychotherapyNotes;

[Trait("Rule", "P-062")]
public sealed class SealedTextTests
{
    private const string Words = "She spoke of the harbor again.";

    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(DataKey.Size);

    private static readonly NoteAddress Place = new(
        Today.Practice, Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), 3, new DateOnly(2026, 9, 12));

    public static TheoryData<string> ElsewherePlaces => [.. Elsewhere.Keys];

    private static readonly Dictionary<string, NoteAddress> Elsewhere = new(StringComparer.Ordinal)
    {
        ["practice"] = Place with { Practice = PracticeId.New() },
        ["author"] = Place with { AuthorId = Guid.CreateVersion7() },
        ["patient"] = Place with { PatientId = Guid.CreateVersion7() },
        ["note"] = Place with { NoteId = Guid.CreateVersion7() },
        ["version"] = Place with { Number = 2 },
        ["session day"] = Place with { SessionOn = new DateOnly(2026, 9, 13) },
        ["author and patient swapped"] = Place with { AuthorId = Place.PatientId, PatientId = Place.AuthorId },
    };

    [Fact]
    public void Any_text_comes_back_as_it_was_written() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            // What is no text in Unicode cannot come from a page.
            var written = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Get));
            using var key = Key();
            return key.Open(Place, key.Seal(Place, written)) == written;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_change_of_any_single_byte_is_refused()
    {
        using var key = Key();
        var stored = key.Seal(Place, Words);

        for (var i = 0; i < stored.Length; i++)
        {
            var touched = stored.ToArray();
            touched[i] ^= 0x10;
            AssertDamaged(() => key.Open(Place, touched));
        }
    }

    [Fact]
    public void Any_stored_bytes_that_were_not_sealed_here_are_refused() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            using var key = Key();
            AssertDamaged(() => key.Open(Place, bytes));
            AssertDamaged(() => key.Open(Place, [1, .. bytes, .. new byte[2048]]));
        }).QuickCheckThrowOnFailure();

    [Theory, MemberData(nameof(ElsewherePlaces))]
    public void A_text_that_was_moved_is_refused(string where)
    {
        using var key = Key();
        var stored = key.Seal(Place, Words);

        AssertDamaged(() => key.Open(Elsewhere[where], stored));
        Assert.Equal(Words, key.Open(Place, stored));
    }

    [Fact]
    public void A_text_that_was_cut_or_lengthened_is_refused()
    {
        using var key = Key();
        var stored = key.Seal(Place, new string('a', 3000));

        AssertDamaged(() => key.Open(Place, stored[..^1024]));
        AssertDamaged(() => key.Open(Place, [.. stored, 0]));
        AssertDamaged(() => key.Open(Place, []));
    }

    [Fact]
    public void Another_key_does_not_open_it()
    {
        using var key = Key();
        using var other = new DataKey(RandomNumberGenerator.GetBytes(DataKey.Size));

        AssertDamaged(() => other.Open(Place, key.Seal(Place, Words)));
    }

    [Fact]
    public void The_same_text_is_never_stored_alike_and_its_length_is_hidden_in_whole_kilobytes()
    {
        using var key = Key();

        Assert.NotEqual(key.Seal(Place, Words), key.Seal(Place, Words));
        Assert.Single(Enumerable.Range(1, 1020).Select(length => key.Seal(Place, new string('a', length)).Length).Distinct());
        Assert.Equal(1024, key.Seal(Place, new string('a', 1021)).Length - key.Seal(Place, new string('a', 1020)).Length);
    }

    [Fact]
    public void A_key_is_erased_when_it_is_closed()
    {
        var secret = Secret.ToArray();

        new DataKey(secret).Dispose();

        Assert.All(secret, one => Assert.Equal(0, one));
    }

    private static DataKey Key() => new(Secret.ToArray());

    private static void AssertDamaged(Func<string> open)
    {
        var refused = Assert.Throws<BusinessException>(open);
        Assert.Equal("Charting:PsychotherapyNoteDamaged", refused.Code);
        Assert.Null(refused.InnerException);
    }
}
