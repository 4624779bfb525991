using System.Text.Json.Nodes;
using Wildlife.Evidence;

namespace Wildlife.Tests.Infra;

/// <summary>What must hold of every installation, whatever is switched.</summary>
public sealed class PolicyTests
{
    private const string BlobOwner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
    private const string QueueContributor = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";
    private const string LanguageReader = "7628b7b8-a8b2-4cdc-b46f-e9b35248918e";
    private const string SecretsUser = "4633458b-17de-408a-b874-0445c86b69e6";
    private const string MetricsPublisher = "3913510d-42f4-4e42-8a64-420c390055eb";
    private const string Operator = "00000000-0000-0000-0000-000000000003";

    public static TheoryData<string> Both => ["default", "isolated"];

    [Theory]
    [MemberData(nameof(Both))]
    public void Nothing_is_signed_in_to_with_a_key(string name)
    {
        var prediction = Prediction.Read(name);

        var storage = prediction.Of("Microsoft.Storage/storageAccounts");
        Assert.Equal(2, storage.Count);
        Assert.All(storage, account => Assert.False((bool)account["properties"]!["allowSharedKeyAccess"]!));
        var cosmos = Assert.Single(prediction.Of("Microsoft.DocumentDB/databaseAccounts"))["properties"]!;
        Assert.True((bool)cosmos["disableLocalAuth"]!);
        Assert.True((bool)cosmos["disableKeyBasedMetadataWriteAccess"]!);
        Assert.True((bool)Assert.Single(prediction.Of("Microsoft.CognitiveServices/accounts"))["properties"]!["disableLocalAuth"]!);
        Assert.True((bool)Assert.Single(prediction.Of("Microsoft.Insights/components"))["properties"]!["DisableLocalAuth"]!);
        Assert.True((bool)Assert.Single(prediction.Of("Microsoft.KeyVault/vaults"))["properties"]!["enableRbacAuthorization"]!);
        var publishing = prediction.Of("Microsoft.Web/sites/basicPublishingCredentialsPolicies");
        Assert.Equal(2, publishing.Count);
        Assert.All(publishing, policy => Assert.False((bool)policy["properties"]!["allow"]!));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void No_setting_output_or_expression_holds_a_key(string name)
    {
        var text = File.ReadAllText(Repository.Combine("infra", "snapshots", name + ".snapshot.json"));

        Assert.DoesNotContain("listKeys", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AccountKey=", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("SharedAccessSignature", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void No_object_is_public_and_old_TLS_is_refused(string name)
    {
        var prediction = Prediction.Read(name);

        foreach (var account in prediction.Of("Microsoft.Storage/storageAccounts"))
        {
            Assert.False((bool)account["properties"]!["allowBlobPublicAccess"]!);
            Assert.True((bool)account["properties"]!["supportsHttpsTrafficOnly"]!);
            Assert.Equal("TLS1_2", (string?)account["properties"]!["minimumTlsVersion"]);
        }

        Assert.All(prediction.Of("Microsoft.Storage/storageAccounts/blobServices/containers"), container => Assert.Equal("None", (string?)container["properties"]!["publicAccess"]));
        Assert.Equal("Tls12", (string?)prediction.Of("Microsoft.DocumentDB/databaseAccounts")[0]["properties"]!["minimalTlsVersion"]);
        var site = Assert.Single(prediction.Of("Microsoft.Web/sites"))["properties"]!;
        Assert.True((bool)site["httpsOnly"]!);
        Assert.Equal("1.2", (string?)site["siteConfig"]!["minTlsVersion"]);
        Assert.Equal("Disabled", (string?)site["siteConfig"]!["ftpsState"]);
    }

    [Fact]
    public void An_isolated_installation_is_reached_by_Event_Grid_and_partners_only()
    {
        var prediction = Prediction.Read("isolated");

        string[] closed = ["Microsoft.Storage/storageAccounts", "Microsoft.DocumentDB/databaseAccounts", "Microsoft.KeyVault/vaults", "Microsoft.CognitiveServices/accounts"];
        foreach (var resource in closed.SelectMany(prediction.Of))
        {
            Assert.Equal("Disabled", (string?)resource["properties"]!["publicNetworkAccess"]);
        }

        var endpoints = prediction.Of("Microsoft.Network/privateEndpoints");
        Assert.Equal(7, endpoints.Count);
        Assert.Equal(endpoints.Count, prediction.Of("Microsoft.Network/privateEndpoints/privateDnsZoneGroups").Count);
        var site = prediction.Of("Microsoft.Web/sites")[0]["properties"]!;
        Assert.NotNull(site["virtualNetworkSubnetId"]);
        Assert.Equal("Deny", (string?)site["siteConfig"]!["ipSecurityRestrictionsDefaultAction"]);
        var rules = site["siteConfig"]!["ipSecurityRestrictions"]!.AsArray();
        Assert.Equal(["AzureEventGrid", "203.0.113.0/24", "2001:db8::/32"], rules.Select(rule => (string?)rule!["ipAddress"]));
        Assert.Equal("ServiceTag", (string?)rules[0]!["tag"]);
    }

    [Fact]
    public void Without_isolation_there_is_no_network_to_pay_for() =>
        Assert.DoesNotContain(Prediction.Read("default").All, resource => ((string)resource["type"]!).StartsWith("Microsoft.Network/", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Both))]
    public void Evidence_has_versions_that_nobody_changes_and_pages_go_after_thirty_days(string name)
    {
        var prediction = Prediction.Read(name);

        var evidence = prediction.Of("Microsoft.Storage/storageAccounts/blobServices/containers").Single(container => ((string)container["name"]!).EndsWith("/" + Containers.Evidence, StringComparison.Ordinal));
        Assert.True((bool)evidence["properties"]!["immutableStorageWithVersioning"]!["enabled"]!);
        Assert.Contains(prediction.Of("Microsoft.Storage/storageAccounts/blobServices"), service => (bool?)service["properties"]?["isVersioningEnabled"] == true);
        Assert.Equal(30, (int)Assert.Single(prediction.Of("Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies"))["properties"]!["immutabilityPeriodSinceCreationInDays"]!);

        var rules = Assert.Single(prediction.Of("Microsoft.Storage/storageAccounts/managementPolicies"))["properties"]!["policy"]!["rules"]!.AsArray();
        var pages = rules[0]!["definition"]!;
        Assert.Equal([Containers.RawPages + "/", Containers.RawMedia + "/"], pages["filters"]!["prefixMatch"]!.AsArray().Select(prefix => (string?)prefix));
        Assert.Equal(30, (int)pages["actions"]!["baseBlob"]!["delete"]!["daysAfterCreationGreaterThan"]!);
        Assert.DoesNotContain(rules, rule => rule!["definition"]!["actions"]!["baseBlob"]?["delete"] is not null && rule["definition"]!["filters"]!["prefixMatch"]!.ToJsonString().Contains(Containers.Evidence, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Every_container_and_queue_that_the_code_names_is_there(string name)
    {
        var prediction = Prediction.Read(name);

        var containers = prediction.Names("Microsoft.Storage/storageAccounts/blobServices/containers");
        Assert.Empty(TextsOf(typeof(Containers)).Except(containers));
        var queues = prediction.Names("Microsoft.Storage/storageAccounts/queueServices/queues");
        Assert.Empty(CodeQueues.All.Except(queues));
        Assert.Empty(queues.Except(CodeQueues.All));
    }

    [Theory]
    [InlineData("default", true)]
    [InlineData("isolated", false)]
    public void Cosmos_is_serverless_unless_switched_and_can_be_restored(string name, bool serverless)
    {
        var prediction = Prediction.Read(name);

        var account = prediction.Of("Microsoft.DocumentDB/databaseAccounts")[0]["properties"]!;
        Assert.Equal(serverless, account["capabilities"]!.AsArray().Any(capability => (string?)capability!["name"] == "EnableServerless"));
        Assert.Equal("Continuous", (string?)account["backupPolicy"]!["type"]);
        var options = Assert.Single(prediction.Of("Microsoft.DocumentDB/databaseAccounts/sqlDatabases"))["properties"]!["options"];
        Assert.Equal(serverless ? null : 4000, (int?)options?["autoscaleSettings"]?["maxThroughput"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void The_app_may_do_what_it_does_and_nothing_else(string name)
    {
        var prediction = Prediction.Read(name);

        var roles = prediction.Of("Microsoft.Authorization/roleAssignments").Where(role => !IsOperators(role)).Select(role => ((string)role["properties"]!["roleDefinitionId"]!).Split('/')[^1]).Order(StringComparer.Ordinal);
        string[] expected =
        [
            MetricsPublisher, SecretsUser, LanguageReader,
            // The host's own account and the data's.
            QueueContributor, QueueContributor, BlobOwner, BlobOwner,
        ];
        Assert.Equal(expected, roles);
        var actions = Assert.Single(prediction.Of("Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions"))["properties"]!["permissions"]![0]!["dataActions"]!.AsArray();
        Assert.DoesNotContain(actions, action => ((string)action!).Contains('*', StringComparison.Ordinal));
        Assert.Single(prediction.Of("Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments"), role => !IsOperators(role));
    }

    [Fact]
    public void The_operator_may_make_keys_and_replay_messages_and_nothing_else()
    {
        Assert.DoesNotContain(Prediction.Read("default").All, IsOperators);

        var operators = Prediction.Read("isolated").All.Where(IsOperators).ToList();

        Assert.Equal(2, operators.Count);
        var queues = Assert.Single(operators, role => (string?)role["type"] == "Microsoft.Authorization/roleAssignments");
        Assert.EndsWith(QueueContributor, (string)queues["properties"]!["roleDefinitionId"]!, StringComparison.Ordinal);
        var keys = Assert.Single(operators, role => (string?)role["type"] == "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments");
        Assert.EndsWith("/dbs/wildlife/colls/partners", (string)keys["properties"]!["scope"]!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Azd_finds_its_group_and_its_one_host(string name)
    {
        var prediction = Prediction.Read(name);

        Assert.Equal("sample", (string?)Assert.Single(prediction.Of("Microsoft.Resources/resourceGroups"))["tags"]!["azd-env-name"]);
        var host = Assert.Single(prediction.All, resource => resource["tags"]?["azd-service-name"] is not null);
        Assert.Equal("app", (string?)host["tags"]!["azd-service-name"]);
        Assert.Equal("Microsoft.Web/sites", (string?)host["type"]);
        var runtime = host["properties"]!["functionAppConfig"]!["runtime"]!;
        Assert.Equal("dotnet-isolated 10.0", $"{runtime["name"]} {runtime["version"]}");
        Assert.Equal("FC1", (string?)Assert.Single(prediction.Of("Microsoft.Web/serverfarms"))["sku"]!["name"]);
    }

    private static bool IsOperators(JsonNode resource) => (string?)resource["properties"]?["principalId"] == Operator;

    private static IEnumerable<string> TextsOf(Type constants) =>
        constants.GetFields().Where(field => field.IsLiteral && field.FieldType == typeof(string)).Select(field => (string)field.GetRawConstantValue()!);
}
