using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.PsychotherapyNotes;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Charting.Tests.PsychotherapyNotes;

/// <summary>An author's key is opened for the person it was made for, on the installation where it was made.</summary>
[Trait("Rule", "P-062")]
public sealed class KeyWrapTests
{
    private static readonly NoteAddress Place = new(Today.Practice, Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), 1, Today.Date);

    private readonly Drawer _drawer = new();

    /// <summary>As the installation is after another start: it reads its keys anew.</summary>
    private KeyWrap Wrap => Of(Installation(_drawer));

    [Fact]
    public void Each_author_has_a_key_of_their_own()
    {
        var (one, other) = (Author(), Author());
        using var key = Wrap.Open(one, out _);
        using var otherKey = Wrap.Open(other, out _);

        var stored = key.Seal(Place, "hers");

        Assert.Throws<BusinessException>(() => otherKey.Open(Place, stored));
        using var again = Wrap.Open(one, out var rewrapped);
        Assert.Equal("hers", again.Open(Place, stored));
        Assert.Null(rewrapped);
    }

    [Fact, Trait("Rule", "P-063")]
    public void A_key_that_is_given_to_somebody_else_in_the_table_does_not_open()
    {
        var hers = Author();
        var his = Author();

        his.Rewrap(hers.WrappedKey);

        AssertDamaged(Wrap, his);
    }

    [Fact]
    public void A_key_does_not_open_where_it_was_not_made()
    {
        AssertDamaged(Of(Installation(new Drawer())), Author());
    }

    [Fact]
    public void A_key_that_was_touched_does_not_open()
    {
        var author = Author();
        var touched = author.WrappedKey.ToArray();
        touched[^1] ^= 1;
        author.Rewrap(touched);

        AssertDamaged(Wrap, author);
    }

    [Fact]
    public void When_the_installation_has_a_newer_key_the_authors_is_wrapped_anew_and_stays_the_same()
    {
        var author = Author();
        var stored = SealedBy(author);
        var now = TimeProvider.System.GetUtcNow();
        Installation(_drawer).GetRequiredService<IKeyManager>().CreateNewKey(now.AddSeconds(1), now.AddDays(90));

        using (var key = Wrap.Open(author, out var rewrapped))
        {
            Assert.Equal("hers", key.Open(Place, stored));
            author.Rewrap(Assert.IsType<byte[]>(rewrapped));
        }

        using var again = Wrap.Open(author, out var once);
        Assert.Equal("hers", again.Open(Place, stored));
        Assert.Null(once);
    }

    [Fact]
    public void Revoking_the_installations_keys_signs_people_out_and_burns_no_notes()
    {
        var author = Author();
        var stored = SealedBy(author);
        Installation(_drawer).GetRequiredService<IKeyManager>().RevokeAllKeys(TimeProvider.System.GetUtcNow(), "a laptop was lost");

        using var key = Wrap.Open(author, out var rewrapped);

        Assert.Equal("hers", key.Open(Place, stored));
        Assert.NotNull(rewrapped);
    }

    private byte[] SealedBy(PsychotherapyNoteAuthor author)
    {
        using var key = Wrap.Open(author, out _);
        return key.Seal(Place, "hers");
    }

    private PsychotherapyNoteAuthor Author() =>
        PsychotherapyNoteAuthor.Begin(new NotePerson(Today.Practice, Guid.CreateVersion7(), Guid.CreateVersion7()), Wrap, Today.Now);

    private static void AssertDamaged(KeyWrap wrap, PsychotherapyNoteAuthor author) =>
        Assert.Equal("Charting:PsychotherapyKeyDamaged", Assert.Throws<BusinessException>(() => wrap.Open(author, out _)).Code);

    private static KeyWrap Of(ServiceProvider installation) => new(installation.GetRequiredService<IDataProtectionProvider>());

    private static ServiceProvider Installation(Drawer drawer)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddDataProtection().AddKeyManagementOptions(options => options.XmlRepository = drawer);
        return services.BuildServiceProvider();
    }

    /// <summary>Keys as the database would hold them, for as long as a test.</summary>
    private sealed class Drawer : IXmlRepository
    {
        private readonly List<XElement> _elements = [];

        public IReadOnlyCollection<XElement> GetAllElements()
        {
            lock (_elements)
                return [.. _elements.Select(element => new XElement(element))];
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            lock (_elements)
                _elements.Add(new XElement(element));
        }
    }
}
