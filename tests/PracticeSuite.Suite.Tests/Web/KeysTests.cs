using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Database;
using PracticeSuite.Platform.Data;
using PracticeSuite.Testing;
using PracticeSuite.Web.Hosting;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

public sealed class KeysTests
{
    [Theory, MemberData(nameof(BothDatabases.All), MemberType = typeof(BothDatabases))]
    public async Task What_one_process_signed_the_next_one_on_the_database_reads(DatabaseKind kind)
    {
        await using var server = await TestServer.CreateAsync(kind);
        await new Migrator(server.Provider).MigrateAsync(CancellationToken.None);
        await using var elsewhere = await TestServer.CreateAsync(kind);
        await new Migrator(elsewhere.Provider).MigrateAsync(CancellationToken.None);

        var cookie = Protector(server.Provider).Protect("anna");

        Assert.Equal("anna", Protector(server.Provider).Unprotect(cookie));
        Assert.Throws<CryptographicException>(() => Protector(elsewhere.Provider).Unprotect(cookie));
    }

    private static IDataProtector Protector(DatabaseProvider database) => new ServiceCollection().AddLogging().AddSingleton(database).AddKeys()
        .BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("cookie");
}
