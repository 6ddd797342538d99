# syntax=docker/dockerfile:1

# The GraphQL IDE that the server shows to browsers; Node.js is in this stage only.
FROM node:22-alpine AS ide
WORKDIR /ide
COPY src/Server/ide/package.json src/Server/ide/package-lock.json ./
RUN npm ci --no-audit --no-fund --ignore-scripts

FROM mcr.microsoft.com/dotnet/sdk:10.0-alpine AS build
WORKDIR /source
COPY .editorconfig global.json Directory.Build.props Directory.Build.targets Directory.Packages.props ./
COPY lib/ lib/
COPY src/ src/
COPY --from=ide /ide/node_modules/ src/Server/ide/node_modules/
# The stamp says to the build that the IDE is installed.
RUN touch src/Server/ide/node_modules/installed.stamp \
    && dotnet publish src/Server -c Release --nologo -o /app -p:UseAppHost=false -p:GenerateDocumentationFile=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine AS server
# The days of Balance:TimeZone need the time zones, which the image lacks. It lacks ICU too: the service runs with invariant globalization and needs none.
RUN apk add --no-cache 'tzdata>=2025a'
WORKDIR /app
COPY --from=build /app/ ./
# Without the diagnostics sockets nothing is written: the file system can be read-only.
ENV DOTNET_EnableDiagnostics=0 ASPNETCORE_HTTP_PORTS=8080
EXPOSE 8080
USER app
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/health/ready"]
ENTRYPOINT ["dotnet", "GraphCommerce.Server.dll"]
