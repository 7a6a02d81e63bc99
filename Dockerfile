# One image, two programs: the web host by default, the command line as `dotnet /cli/PracticeSuite.Cli.dll`.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# As on the machine that judges: what is restored is what the lock files name, by hash, or nothing is (common.props). The web host's own
# lock holds for one patch of the SDK alone; with another the packages of its modules stay locked and the SDK's own come with it.
ENV CI=true
RUN dotnet publish src/PracticeSuite.Web --configuration Release --output /out/web \
 && dotnet publish src/PracticeSuite.Cli --configuration Release --output /out/cli

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# curl is for the health check alone; the zones of practice locations come from tzdata.
RUN export DEBIAN_FRONTEND=noninteractive \
 && apt-get update \
 && apt-get install -y --no-install-recommends curl tzdata \
 && rm -rf /var/lib/apt/lists/*
COPY --from=build /out/web /app
COPY --from=build /out/cli /cli
# The program runs without rights; data/ is the one folder that it may write to, which the embedded database does and the folders of clearinghouses.
RUN mkdir -p /app/data/clearinghouses && chown -R "$APP_UID" /app/data
WORKDIR /app
# By number, so that a platform can see that it is not root.
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
ENTRYPOINT ["dotnet", "PracticeSuite.Web.dll"]
